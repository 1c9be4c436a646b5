<?xml version="1.0" encoding="UTF-8"?>
<chapters version="1.2">
  <chapter start="00:00:00.000" title="Kettle"/>
  <chapter start="00:05:00.000" title="Teapot"/>
</chapters>
