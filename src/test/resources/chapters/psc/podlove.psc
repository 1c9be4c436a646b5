<?xml version="1.0" encoding="UTF-8"?>
<psc:chapters version="1.2" xmlns:psc="http://podlove.org/simple-chapters">
  <psc:chapter start="0" title="Intro" />
  <psc:chapter start="7:48" title="Kettles &amp; &lt;lids&gt;" href="https://tools.example/kettles?a=1&amp;b=2" />
  <psc:chapter start="05:12.250" title="Out of order" image="https://tools.example/lid.jpg" />
  <psc:chapter start="01:35:52" title="&quot;끝&quot;"></psc:chapter>
  <psc:chapter start="soon" title="No time" />
</psc:chapters>
