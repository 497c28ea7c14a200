package org.duta.model.render;

import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.html.AttributeProvider;
import org.duta.model.kernel.LanguageTag;

/** What the elements of one text carry beyond the plain CommonMark: ids, direction, scope. */
final class BlockAttributes implements AttributeProvider {

    static final Pattern CODE_LANGUAGE = Pattern.compile("language-[A-Za-z0-9+#._-]{1,40}");

    private final HeadingIds headings = new HeadingIds();
    private final String idPrefix;
    private final LanguageTag language;

    BlockAttributes(String idPrefix, LanguageTag language) {
        this.idPrefix = idPrefix;
        this.language = language;
    }

    @Override
    public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
        if (tagName.equals("pre")) {
            // Code reads from left to right in every language.
            if (language.direction().equals("rtl")) {
                attributes.put("dir", "ltr");
            }
        } else if (node instanceof Heading heading) {
            attributes.put("id", idPrefix + headings.next(heading));
            direct(node, attributes);
        } else if (node instanceof FencedCodeBlock) {
            keepPlainCodeLanguage(attributes);
        } else if (node instanceof TableCell cell) {
            if (cell.isHeader()) {
                attributes.put("scope", "col");
            }
            direct(node, attributes);
        } else if (node instanceof ListItem item) {
            directTightItem(item, attributes);
        } else if (node instanceof Paragraph || node instanceof Code) {
            direct(node, attributes);
        }
    }

    /** The paragraphs of a tight list have no element of their own that could carry it. */
    private void directTightItem(ListItem item, Map<String, String> attributes) {
        if (item.getParent() instanceof ListBlock list
                && list.isTight()
                && item.getFirstChild() instanceof Paragraph paragraph) {
            direct(paragraph, attributes);
        }
    }

    private void direct(Node node, Map<String, String> attributes) {
        TextDirection.differing(node, language)
                .ifPresent(direction -> attributes.put("dir", direction));
    }

    private static void keepPlainCodeLanguage(Map<String, String> attributes) {
        String name = attributes.get("class");
        if (name != null && !CODE_LANGUAGE.matcher(name).matches()) {
            attributes.remove("class");
        }
    }
}
