package org.duta.model.publication.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duta.model.publication.paper.Paper.Shown;

/** What a Word document's text leads to: addresses, pictures, numberings and footnotes. */
final class WordParts {

    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final StringBuilder relations = new StringBuilder();
    private final StringBuilder numberings = new StringBuilder();
    private final Map<String, Shown> pictures = new LinkedHashMap<>();
    private final List<String> footnotes = new ArrayList<>();
    private int relation = 100;
    private int numbering = 1;

    String link(String address) {
        String id = "rId" + relation++;
        relations.append(relation(id, "hyperlink", address, " TargetMode=\"External\""));
        return id;
    }

    String picture(Shown shown) {
        String id = "rId" + relation++;
        String name = "media/image" + (pictures.size() + 1) + ".jpeg";
        pictures.put("word/" + name, shown);
        relations.append(relation(id, "image", name, ""));
        return id;
    }

    /** A list that begins to count at {@code start}, or has bullets if it doesn't count. */
    int list(boolean counts, int start) {
        if (!counts) {
            return 1;
        }
        int id = ++numbering;
        numberings.append("<w:num w:numId=\"").append(id);
        numberings.append("\"><w:abstractNumId w:val=\"2\"/>");
        for (int level = 0; level < 9; level++) {
            numberings.append("<w:lvlOverride w:ilvl=\"").append(level);
            numberings.append("\"><w:startOverride w:val=\"").append(start);
            numberings.append("\"/></w:lvlOverride>");
        }
        numberings.append("</w:num>");
        return id;
    }

    /**
     * @param content its paragraphs
     * @return its id
     */
    int footnote(String content) {
        footnotes.add(content);
        return footnotes.size();
    }

    Map<String, Shown> pictures() {
        return pictures;
    }

    String numberings() {
        return numberings.toString();
    }

    String footnotes() {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < footnotes.size(); i++) {
            xml.append("<w:footnote w:id=\"").append(i + 1).append("\">");
            xml.append(footnotes.get(i)).append("</w:footnote>");
        }
        return xml.toString();
    }

    /** Of the document: its own parts and what the text leads to. */
    String relations() {
        return relation("rId1", "styles", "styles.xml", "")
                + relation("rId2", "numbering", "numbering.xml", "")
                + relation("rId3", "footnotes", "footnotes.xml", "")
                + relation("rId4", "settings", "settings.xml", "")
                + relation("rId5", "header", "header1.xml", "")
                + relation("rId6", "footer", "footer1.xml", "")
                + relations;
    }

    private static String relation(String id, String type, String target, String mode) {
        return "<Relationship Id=\""
                + id
                + "\" Type=\""
                + OFFICE
                + type
                + "\" Target=\""
                + PaperHtml.escape(target)
                + "\""
                + mode
                + "/>";
    }
}
