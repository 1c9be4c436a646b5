"""Writes the packed documents among the fixtures: python3 src/test/python/documents.py"""
import io
import struct
import zipfile
import zlib
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "documents"
DAY = (2024, 7, 16, 0, 0, 0)


def packed(name, mimetype, parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as zip_file:
        for part, content in [("mimetype", mimetype), *parts]:
            info = zipfile.ZipInfo(part, DAY)
            info.compress_type = zipfile.ZIP_STORED if part == "mimetype" else zipfile.ZIP_DEFLATED
            zip_file.writestr(info, content)
    (FOLDER / name).write_bytes(out.getvalue())


def epub():
    """EPUB 3 as Sigil and Pandoc write it: pages by the spine and not by name, some closed at once."""
    packed("pandoc-3.epub", "application/epub+zip", [
        ("META-INF/container.xml", '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
         '<rootfiles><rootfile full-path="EPUB/package.opf"/></rootfiles></container>'),
        ("EPUB/package.opf", """<package xmlns="http://www.idpf.org/2007/opf" version="3.0">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Harbour letters</dc:title>
<dc:language>en-GB</dc:language></metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="one" href="text/two%20boats.xhtml" media-type="application/xhtml+xml"/>
<item id="two" href="text/a.xhtml" media-type="application/xhtml+xml"/>
<item id="css" href="style.css" media-type="text/css"/>
</manifest>
<spine><itemref idref="nav"/><itemref idref="one"/><itemref idref="two"/></spine></package>"""),
        ("EPUB/nav.xhtml", '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
         '<body><nav epub:type="toc"><h1>Contents</h1><ol>'
         '<li><a href="text/two%20boats.xhtml">Two boats</a></li>'
         '<li><a href="text/a.xhtml">Lanterns</a></li></ol></nav></body></html>'),
        ("EPUB/text/two boats.xhtml", """<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="x.js"/></head>
<body><a id="top"/><h1>Two boats (2024-07-16)</h1><p>Quillbase&#160;keeps the <em>logs</em>.</p>
<h2>The smaller one</h2><p>She is called <a href="https://example.org/kite">Kite</a>.</p></body></html>"""),
        ("EPUB/text/a.xhtml", """<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
<body><div/><p>Nobody lights them, says \uc11c\uc7ac\uc6d0.</p></body></html>"""),
        ("EPUB/style.css", "p { margin: 0 }"),
    ])


def epub_2():
    """EPUB 2 as Calibre writes it: pages without headings, which only the NCX has."""
    page = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Unknown</title></head><body>%s</body></html>'
    packed("calibre-2-korean.epub", "application/epub+zip", [
        ("META-INF/container.xml", '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
         '<rootfiles><rootfile full-path="content.opf"/></rootfiles></container>'),
        ("META-INF/encryption.xml", '<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>'
         '<enc:CipherReference URI="fonts/a.otf"/></enc:EncryptedData></encryption>'),
        ("content.opf", """<package xmlns="http://www.idpf.org/2007/opf" version="2.0">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>항구 편지</dc:title>
<dc:language>ko</dc:language></metadata>
<manifest><item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="a" href="index_split_000.html" media-type="application/xhtml+xml"/>
<item id="b" href="index_split_001.html" media-type="application/xhtml+xml"/>
<item id="c" href="index_split_002.html" media-type="application/xhtml+xml"/></manifest>
<spine toc="ncx"><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/></spine></package>"""),
        ("toc.ncx", """<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><docTitle><text>항구 편지</text></docTitle>
<navMap><navPoint><navLabel><text>첫째 편지</text></navLabel><content src="index_split_000.html"/>
<navPoint><navLabel><text>등대 (2024-07-16)</text></navLabel><content src="index_split_001.html"/></navPoint>
</navPoint></navMap></ncx>"""),
        ("index_split_000.html", page % "<p>작은 배 두 척이 들어왔다.</p>"),
        ("index_split_001.html", page % '<p class="calibre1">등대에는 불이 없다.</p>'),
        ("index_split_002.html", page % "<p>아무도 연을 날리지 않는다.</p>"),
    ])


ODF = ('xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
       'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
       'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
       'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
       'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
       'xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0" '
       'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" '
       'xmlns:dc="http://purl.org/dc/elements/1.1/" '
       'xmlns:xlink="http://www.w3.org/1999/xlink"')


def odf(name, kind, body, meta="", styles=""):
    packed(name, "application/vnd.oasis.opendocument." + kind, [
        ("content.xml", f"<office:document-content {ODF}><office:automatic-styles>{styles}"
         f"</office:automatic-styles><office:body>{body}</office:body></office:document-content>"),
        ("meta.xml", f"<office:document-meta {ODF}><office:meta>{meta}</office:meta></office:document-meta>"),
        ("META-INF/manifest.xml", "<manifest/>"),
    ])


def odt():
    """As LibreOffice Writer writes it: a title by an automatic style, a footnote, a box, a comment, a change."""
    odf("libreoffice.odt", "text", """<office:text>
<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:p text:style-name="P1">Harbour notes</text:p>
<text:table-of-content><text:index-body><text:p>Lanterns 1</text:p></text:index-body></text:table-of-content>
<text:h text:outline-level="1">Lanterns <text:span>(2024-07-16)</text:span></text:h>
<text:p>Quillbase<text:s text:c="2"/>keeps<text:tab/>the logs<text:line-break/>at six<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>In winter at five.</text:p></text:note-body></text:note>.</text:p>
<text:p>See <text:a xlink:href="https://example.org/kite">the kite</text:a>.<office:annotation><text:p>Really?</text:p></office:annotation></text:p>
<text:h text:outline-level="2">서재원의 항구</text:h>
<text:list><text:list-item><text:p>작은 배</text:p></text:list-item><text:list-item><text:p>연</text:p></text:list-item></text:list>
<table:table table:name="Table1"><table:table-row><table:table-cell><text:p>boat</text:p></table:table-cell><table:table-cell><text:p>2</text:p></table:table-cell></table:table-row></table:table>
<text:p>Before <draw:frame><svg:title>a picture</svg:title><draw:text-box><text:p>Box</text:p></draw:text-box></draw:frame>and after.</text:p>
</office:text>""",
        styles='<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>')


def ods():
    odf("libreoffice.ods", "spreadsheet", """<office:spreadsheet><table:table table:name="Boats">
<table:table-row><table:table-cell><text:p>Kite</text:p></table:table-cell><table:table-cell><text:p>1,300 kg</text:p></table:table-cell></table:table-row>
</table:table><table:table table:name="등대"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
<table:table-row><table:table-cell><text:p>여섯 시</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>""",
        meta="<dc:title>Harbour table</dc:title><dc:language>ko-KR</dc:language>")


def odp():
    odf("libreoffice.odp", "presentation", """<office:presentation>
<draw:page draw:name="page1"><draw:frame presentation:class="title"><draw:text-box><text:p>Small boats</text:p></draw:text-box></draw:frame>
<draw:frame presentation:class="outline"><draw:text-box><text:list><text:list-item><text:p>Quillbase keeps the logs</text:p></text:list-item></text:list></draw:text-box></draw:frame></draw:page>
<draw:page draw:name="page2"><draw:frame><draw:text-box><text:p>No title here</text:p></draw:text-box></draw:frame></draw:page>
</office:presentation>""")


def hwpx():
    """As Hancom's Hangul 2022 writes it: headings by the outline level of their shape."""
    ns = ('xmlns:hp="http://www.hancom.co.kr/hwpml/2011/paragraph" xmlns:hh="http://www.hancom.co.kr/hwpml/2011/head" '
          'xmlns:hs="http://www.hancom.co.kr/hwpml/2011/section" xmlns:opf="http://www.idpf.org/2007/opf/"')
    def p(shape, text):
        return f'<hp:p paraPrIDRef="{shape}"><hp:run><hp:t>{text}</hp:t></hp:run></hp:p>'
    packed("hangul-2022.hwpx", "application/hwp+zip", [
        ("Contents/content.hpf", f"<opf:package {ns}><opf:metadata><opf:title>항구 소식</opf:title><opf:language>ko</opf:language></opf:metadata></opf:package>"),
        ("Contents/header.xml", f'<hh:head {ns}><hh:paraProperties><hh:paraPr id="0"><hh:heading type="NONE" level="0"/></hh:paraPr>'
         '<hh:paraPr id="1"><hh:heading type="OUTLINE" level="0"/></hh:paraPr><hh:paraPr id="2"><hh:heading type="OUTLINE" level="1"/></hh:paraPr>'
         '<hh:paraPr id="3"><hh:heading type="BULLET" level="0"/></hh:paraPr></hh:paraProperties></hh:head>'),
        ("Contents/section0.xml", f"<hs:sec {ns}>" + p(1, "등대 (2024-07-16)")
         + '<hp:p paraPrIDRef="0"><hp:run><hp:ctrl><hp:header><hp:subList>' + p(0, "머리말") + '</hp:subList></hp:header></hp:ctrl>'
         '<hp:t>Quillbase에<hp:tab/>기록을<hp:lineBreak/>남긴다.</hp:t></hp:run></hp:p>'
         + p(2, "서재원") + p(3, "작은 배")
         + '<hp:p paraPrIDRef="0"><hp:run><hp:tbl><hp:tr><hp:tc><hp:subList>' + p(0, "배") + '</hp:subList></hp:tc><hp:tc><hp:subList>'
         + p(0, "두 척") + "</hp:subList></hp:tc></hp:tr></hp:tbl></hp:run></hp:p></hs:sec>"),
        ("Contents/section1.xml", f"<hs:sec {ns}>" + p(1, "연") + p(0, "아무도 날리지 않는다.") + "</hs:sec>"),
    ])


def record(tag, level, data):
    if len(data) < 0xFFF:
        return struct.pack("<I", tag | level << 10 | len(data) << 20) + data
    return struct.pack("<II", tag | level << 10 | 0xFFF << 20, len(data)) + data


def paragraph(shape, text, level=0):
    units = text.encode("utf-16-le")
    head = struct.pack("<IIHBBHHHI", len(units) // 2, 0, shape, 0, 0, 1, 0, 1, 0)
    return record(66, level, head) + record(67, level + 1, units)


def control(name):
    """Eight units in a text: the sign, four of data, the sign again."""
    return "\x0b" + name + "\0" * (6 - len(name)) + "\x0b"


def compound(streams):
    """A compound file of version 3: the mini stream for what is below 4096 bytes."""
    sectors, table = [], []

    def add(data):
        first = len(sectors)
        count = max(1, -(-len(data) // 512))
        for i in range(count):
            sectors.append(data[i * 512:(i + 1) * 512].ljust(512, b"\0"))
            table.append(first + i + 1 if i + 1 < count else 0xFFFFFFFE)
        return first

    mini, mini_table, places = b"", [], {}
    for name, data in streams.items():
        if len(data) >= 4096:
            places[name] = add(data)
        else:
            places[name] = len(mini_table)
            count = max(1, -(-len(data) // 64))
            mini_table += [places[name] + i + 1 for i in range(count - 1)] + [0xFFFFFFFE]
            mini += data.ljust(count * 64, b"\0")
    mini_first = add(mini)
    mini_table_first = add(b"".join(struct.pack("<I", n) for n in mini_table).ljust(512, b"\xff"))

    def entry(name, kind, left=-1, right=-1, child=-1, first=0, length=0):
        units = name.encode("utf-16-le")
        return (units.ljust(64, b"\0") + struct.pack("<HBBiii", len(units) + 2, kind, 1, left, right, child)
                + bytes(36) + struct.pack("<IQ", first, length))

    def of(name, **links):
        return entry(name.split("/")[-1], 2, first=places[name], length=len(streams[name]), **links)

    folder = "BodyText/"
    sections = [name for name in streams if name.startswith(folder)]
    directory = entry("Root Entry", 5, child=2, first=mini_first, length=len(mini))
    directory += of("FileHeader")
    directory += of("DocInfo", left=3, right=1)
    directory += entry("BodyText", 1, child=4)
    for i, name in enumerate(sections):
        directory += of(name, right=5 + i if i + 1 < len(sections) else -1)
    directory_first = add(directory.ljust(-(-len(directory) // 512) * 512, b"\0"))
    table_first = len(sectors)
    table.append(0xFFFFFFFD)
    header = struct.pack("<Q16sHHHHH6xIIIIIIIIII", 0xE11AB1A1E011CFD0, bytes(16), 0x3E, 3, 0xFFFE, 9, 6,
                         0, 1, directory_first, 0, 4096, mini_table_first, 1, 0xFFFFFFFE, 0, table_first)
    sectors.append(b"".join(struct.pack("<I", n) for n in table).ljust(512, b"\xff"))
    return header.ljust(512, b"\xff") + b"".join(sectors)


def hwp():
    """As Hangul writes HWP 5: a heading by its shape, a table, a header, and a text that takes many sectors."""
    def deflated(data):
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        return packer.compress(data) + packer.flush()
    shapes = record(25, 1, struct.pack("<I", 0) + bytes(50))
    shapes += record(25, 1, struct.pack("<I", 1 << 23) + bytes(50))
    shapes += record(25, 1, struct.pack("<I", 1 << 23 | 1 << 25) + bytes(50))
    shapes += record(25, 1, struct.pack("<I", 3 << 23) + bytes(50))
    one = paragraph(1, "등대 (2024-07-16)\r")
    one += paragraph(0, control("daeh") + "Quillbase에\x09" + "\0" * 6 + "\x09기록을\n남긴다.\r")
    one += record(71, 1, b"daeh" + bytes(8)) + record(72, 2, bytes(8)) + paragraph(0, "머리말\r", 2)
    one += paragraph(2, "서재원\r") + paragraph(3, "작은 배\r")
    one += paragraph(0, control(" lbt") + "\r") + record(71, 1, b" lbt" + bytes(8))
    one += record(72, 2, bytes(8)) + paragraph(0, "배\r", 2) + record(72, 2, bytes(8)) + paragraph(0, "두 척\r", 2)
    names = "".join(chr(0xAC00 + i * 37 % 11172) for i in range(3000))
    two = paragraph(1, "연\r") + paragraph(0, "아무도 날리지 않는다. " + names + "\r")
    header = b"HWP Document File".ljust(32, b"\0") + struct.pack("<II", 0x05010000, 1) + bytes(216)
    (FOLDER / "hangul-5.hwp").write_bytes(compound({
        "FileHeader": header, "DocInfo": deflated(shapes),
        "BodyText/Section0": deflated(one), "BodyText/Section1": deflated(two)}))


def rtf():
    """RTF as Korean Windows programs write it, and with the faults of others."""
    def hexed(text):
        return "".join(f"\\'{b:02x}" if b > 127 else chr(b) for b in text.encode("cp949"))
    def unicode(text, fallback):
        return "".join(f"\\u{c if c < 32768 else c - 65536}{fallback}" for c in map(ord, text))
    (FOLDER / "word-korean.rtf").write_bytes(("""{\\rtf1\\ansi\\ansicpg949\\uc2\\deff0\\deflang1033\\deflangfe1042
{\\fonttbl{\\f0\\froman\\fcharset0 Times;}{\\f1\\fmodern\\fcharset129 \\'b9\\'d9\\'c5\\'c1;}{\\f2\\fswiss\\fcharset204 Arial Cyr;}}
{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2 %s 2;}{\\*\\cs9 Char;}}
{\\info{\\title %s}{\\author Nobody}}
{\\header\\pard Page one\\par}
\\pard\\plain\\s1\\f1 %s (2024-07-16)\\par
\\pard\\plain\\f1 %s\\tab {\\b Quillbase} %s\\line %s\\par
\\pard\\plain\\s2\\f1 %s\\par
\\pard\\plain\\f2 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2 \\f0 says {\\field{\\*\\fldinst{HYPERLINK "https://example.org/kite"}}{\\fldrslt{\\ul Kite}}}.{\\v hidden}\\par
{\\trowd\\intbl boat\\cell 2\\cell\\row}
\\pard {\\listtext\\bullet\\tab}%s\\par
{\\pict\\bin5 }}}}}x}{\\*\\generator Riched20}}
""" % (hexed("제목"), hexed("항구 소식"), hexed("등대"), unicode("서재원", "??"), hexed("기록"), hexed("끝"),
       hexed("작은 배"), unicode("연", "\\'bf\\'ac"))).encode("ascii"))
    lead, trail = "똠".encode("cp949")  # whose second byte is a letter in other words of that page
    broken = (b"{\\rtf1\\ansi\\deflang1042{\\fonttbl{\\f0\\fcharset0 Gulim;}}\\f0 " + "항구 소식".encode("cp949")
              + b"\\par\\uc1" + b"".join(b"\\u%d\\'b0\\'a1" % (ord(c) - 65536) for c in "서재원")
              + b" says \\'%02x" % lead + bytes([trail]) + b".\\par{\\b never closed")
    (FOLDER / "broken-korean.rtf").write_bytes(broken)


if __name__ == "__main__":
    for write in (epub, epub_2, odt, ods, odp, hwpx, hwp, rtf):
        write()
