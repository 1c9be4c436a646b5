<?xml version="1.0" encoding="UTF-8"?>
<psc:chapters version="1.2" xmlns:psc="http://podlove.org/simple-chapters">
  <psc:chapter start="00:00:00.000" title="Kettle"/>
  <psc:chapter title="Teapot"/>
  <psc:chapter
      start="ten past"
      title="Cups &amp; saucers"/>
</psc:chapters>
