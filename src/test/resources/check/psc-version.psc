<?xml version="1.0" encoding="UTF-8"?>
<psc:chapters xmlns:psc="http://podlove.org/simple-chapters">
  <psc:chapter start="00:00:00.000" title="Kettle"/>
  <psc:chapter start="00:05:00.000" title="Teapot"/>
</psc:chapters>
