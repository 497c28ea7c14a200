package org.duta.model.media.document;

import static org.duta.model.media.document.DocumentFiles.utf8;

import java.util.Base64;
import java.util.HexFormat;

/**
 * One document of each kind with everything that its kind has; Word's is {@link
 * DocumentFiles#speech}.
 */
final class Samples {

    private Samples() {}

    static byte[] odt() {
        return DocumentFiles.odt(
                "<text:tracked-changes><text:changed-region text:id='c1'><text:insertion>"
                        + "<office:change-info><dc:creator>Budi</dc:creator><dc:date>2026-11-01</dc:date></office:change-info>"
                        + "</text:insertion></text:changed-region></text:tracked-changes>"
                        + "<text:h text:outline-level='2'>Pagi</text:h>"
                        + "<text:p>Kata <text:span text:style-name='B'>tebal</text:span>"
                        + "<text:change-start text:change-id='c1'/> baru<text:change-end text:change-id='c1'/> dan "
                        + "<text:a xlink:href='https://kemlu.go.id'>tautan</text:a>"
                        + "<text:note text:id='f1'><text:note-citation>1</text:note-citation><text:note-body><text:p>Pasal.</text:p></text:note-body></text:note></text:p>"
                        + "<text:list text:style-name='N'><text:list-item><text:p>satu</text:p></text:list-item></text:list>"
                        + "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Kota</text:p></table:table-cell></table:table-row></table:table-header-rows>"
                        + "<table:table-row><table:table-cell><text:p>Roma</text:p></table:table-cell></table:table-row></table:table>"
                        + "<text:p><draw:frame><draw:image xlink:href='Pictures/1.png'/><svg:desc>Menteri</svg:desc></draw:frame></text:p>"
                        + "<text:p>Ya<office:annotation office:name='a1'><dc:creator>Sari</dc:creator><text:p>Benarkah?</text:p></office:annotation>, tiga<office:annotation-end office:name='a1'/>.</text:p>");
    }

    static byte[] rtf() {
        return utf8(
                "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}"
                        + "{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}}{\\*\\revtbl{Unknown;}{Budi;}}"
                        + "\\pard\\s1 Hari pertama\\par"
                        + "\\pard\\plain Kata {\\b tebal} caf\\'e9 \\u8364? {\\field{\\*\\fldinst{HYPERLINK \"https://kemlu.go.id\"}}{\\fldrslt tautan}}{\\footnote Pasal.}\\par"
                        + "\\pard{\\listtext\\'b7\\tab}\\ls1\\ilvl0 satu\\par{\\listtext\\'b7\\tab}dua\\par"
                        + "\\trowd\\trhdr\\pard\\intbl Kota\\cell Hari\\cell\\row\\trowd\\pard\\intbl Roma\\cell dua\\cell\\row"
                        + "\\pard Ini {\\deleted\\revauthdel1 lama}{\\revised\\revauth1 baru}.\\par"
                        + "\\pard{\\*\\shppict{\\pict{\\*\\picprop{\\sp{\\sn shapeType}{\\sv 75}}{\\sp{\\sn wzDescription}{\\sv Menteri}}}\\pngblip "
                        + HexFormat.of().formatHex(DocumentFiles.PNG)
                        + "}}\\par"
                        + "\\pard Ya{\\*\\atnid S}{\\*\\atnauthor Sari}\\chatn{\\*\\annotation{\\*\\atnref 1}\\pard Benarkah?}.\\par}");
    }

    static byte[] html() {
        return utf8(
                "<!DOCTYPE html><html><head><title>Kunjungan</title><script>alert(1)</script></head><body>"
                        + "<h2>Pagi</h2><p>Kata <b>tebal</b> &amp; <a href='https://kemlu.go.id'>tautan</a>"
                        + "<a href='#fn1' role='doc-noteref'>1</a></p>"
                        + "<ul><li>satu<ol><li>dalam</li></ol></li></ul>"
                        + "<table><tr><th>Kota<th>Hari<tr><td>Roma<td>dua</table>"
                        + "<p><img src='data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(DocumentFiles.PNG)
                        + "' alt='Menteri'></p><p>&lt;script&gt;</p><img src='http://127.0.0.1:9/x.png' alt='Menteri'>"
                        + "<section class='footnotes'><p id='fn1'>Pasal.</p></section></body></html>");
    }

    static byte[] markdown() {
        return utf8(
                "## Pagi\n\nKata **tebal** dan [tautan](https://kemlu.go.id)[^1]\n\n- satu\n\n"
                        + "| Kota |\n| --- |\n| Roma |\n\n[^1]: Pasal.\n");
    }
}
