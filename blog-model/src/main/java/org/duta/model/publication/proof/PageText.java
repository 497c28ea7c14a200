package org.duta.model.publication.proof;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a post's page as a browser copies them: of the HTML that Duta itself made, each
 * block on a line of its own. It isn't for anybody else's HTML.
 */
public final class PageText {

    private static final Pattern PART = Pattern.compile("<(/?)([A-Za-z0-9]+)([^>]*)>|&(#?\\w+);");
    private static final Pattern START = Pattern.compile("\\bstart=\"(\\d{1,9})\"");
    private static final Set<String> BLOCKS =
            Set.of(
                    ("p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre hr br div section table thead"
                                    + " tbody tr dl dt dd figure figcaption")
                            .split(" "));
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final int NOT_NUMBERED = -1;

    private final StringBuilder text = new StringBuilder();
    private final Deque<Integer> lists = new ArrayDeque<>();
    private final boolean numbered;

    private PageText(boolean numbered) {
        this.numbered = numbered;
    }

    /**
     * @param numbered with the numbers of ordered lists, which some programs copy and some don't
     */
    public static String of(String html, boolean numbered) {
        PageText page = new PageText(numbered);
        Matcher part = PART.matcher(html);
        int read = 0;
        while (part.find()) {
            page.text.append(html, read, part.start());
            if (part.group(2) == null) {
                page.text.append(character(part.group(4), part.group()));
            } else {
                page.tag(part.group(2), part.group(1).isEmpty(), part.group(3));
            }
            read = part.end();
        }
        return page.text.append(html, read, html.length()).toString().strip();
    }

    private void tag(String name, boolean opens, String attributes) {
        if (BLOCKS.contains(name)) {
            text.append('\n');
        } else if (CELLS.contains(name) && !opens) {
            text.append('\t');
        }
        if (name.equals("ol") || name.equals("ul")) {
            list(name, opens, attributes);
        } else if (name.equals("li") && opens && numbered) {
            number();
        }
    }

    private void list(String name, boolean opens, String attributes) {
        if (!opens) {
            lists.poll();
        } else if (name.equals("ul")) {
            lists.push(NOT_NUMBERED);
        } else {
            Matcher start = START.matcher(attributes);
            lists.push(start.find() ? Integer.parseInt(start.group(1)) : 1);
        }
    }

    private void number() {
        Integer number = lists.poll();
        if (number != null && number != NOT_NUMBERED) {
            text.append(number).append(". ");
            lists.push(number + 1);
        } else if (number != null) {
            lists.push(number);
        }
    }

    private static String character(String name, String whole) {
        return switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "nbsp" -> "\u00a0";
            default -> name.startsWith("#") ? numeric(name.substring(1), whole) : whole;
        };
    }

    private static String numeric(String number, String whole) {
        try {
            boolean hex = number.startsWith("x") || number.startsWith("X");
            return Character.toString(
                    hex ? Integer.parseInt(number.substring(1), 16) : Integer.parseInt(number));
        } catch (IllegalArgumentException e) {
            return whole;
        }
    }
}
