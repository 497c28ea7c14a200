package org.duta.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Elements;

/**
 * Turns the HTML of news stories into CommonMark. Keeps every word, and of the markup what
 * CommonMark and tables can say; drawings (SVG) are left out.
 */
final class HtmlToMarkdown {

    private static final String BLOCKS =
            "p,div,figure,ul,ol,blockquote,table,pre,h1,h2,h3,h4,h5,h6";

    /** What would begin a heading, a list, a quotation or a rule if it stood first on a line. */
    private static final Pattern LINE_START =
            Pattern.compile("(?m)^(\\d{1,9}(?=[.)])|(?=[#>+=-]))");

    private HtmlToMarkdown() {}

    static String convert(String html) {
        return String.join("\n\n", blocks(Jsoup.parseBodyFragment(html).body())) + "\n";
    }

    private static List<String> blocks(Element parent) {
        List<String> blocks = new ArrayList<>();
        List<Node> run = new ArrayList<>();
        for (Node child : parent.childNodes()) {
            if (child instanceof Element element && isBlock(element)) {
                addParagraph(run, blocks);
                blocks.addAll(block(element));
            } else {
                run.add(child);
            }
        }
        addParagraph(run, blocks);
        return blocks;
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() || element.selectFirst(BLOCKS) != null;
    }

    private static void addParagraph(List<Node> run, List<String> blocks) {
        String text = MarkdownInlines.of(run);
        if (!text.isEmpty()) {
            blocks.add(LINE_START.matcher(text).replaceAll("$1\\\\"));
        }
        run.clear();
    }

    private static List<String> block(Element element) {
        String name = element.normalName();
        return switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> List.of(heading(element));
            case "ul", "ol" -> List.of(list(element));
            case "blockquote" ->
                    List.of(String.join("\n\n", blocks(element)).replaceAll("(?m)^", "> "));
            case "table" -> List.of(table(element));
            case "pre" -> List.of("~~~~\n" + element.wholeText().stripTrailing() + "\n~~~~");
            case "hr" -> List.of("***");
            default -> blocks(element);
        };
    }

    private static String heading(Element element) {
        String marks = "#".repeat(element.normalName().charAt(1) - '0');
        return marks + " " + MarkdownInlines.of(element.childNodes()).replace("\\\n", " ");
    }

    private static String list(Element list) {
        boolean ordered = list.normalName().equals("ol");
        List<String> items = new ArrayList<>();
        for (Element item : list.children()) {
            String marker = ordered ? String.format(Locale.ROOT, "%d. ", items.size() + 1) : "- ";
            String inside = String.join("\n\n", blocks(item));
            items.add(
                    marker
                            + inside.replaceAll(
                                    "\\n(?=[^\\n])", "\n" + " ".repeat(marker.length())));
        }
        return String.join("\n", items);
    }

    /** The first row becomes the head, which a table has to have. */
    private static String table(Element table) {
        Elements rows = table.select("tr");
        int columns = rows.stream().mapToInt(row -> row.childrenSize()).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (Element row : rows) {
            lines.add(row.children().stream().map(HtmlToMarkdown::cell).collect(inRow()));
            if (lines.size() == 1) {
                lines.add("|" + " --- |".repeat(columns));
            }
        }
        return String.join("\n", lines);
    }

    private static java.util.stream.Collector<CharSequence, ?, String> inRow() {
        return Collectors.joining(" | ", "| ", " |");
    }

    private static String cell(Element cell) {
        return String.join(" ", blocks(cell)).replaceAll("\\\\?\\n+", " ");
    }
}
