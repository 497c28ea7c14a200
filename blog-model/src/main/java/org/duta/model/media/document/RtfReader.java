package org.duta.model.media.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duta.model.media.document.RtfState.Goal;
import org.duta.model.media.document.Run.Style;
import org.jspecify.annotations.Nullable;

/** Reads Rich Text Format. */
final class RtfReader implements RtfScanner.Parts {

    private static final Pattern LINK = Pattern.compile("\\s*HYPERLINK\\s+\"([^\"]*)\".*");
    private static final Pattern HEADING = Pattern.compile("heading ([1-6])");

    /** Code pages by the numbers that fonts have for their character sets. */
    private static final Map<Integer, String> CHARSETS =
            Map.ofEntries(
                    Map.entry(128, "windows-31j"),
                    Map.entry(129, "x-windows-949"),
                    Map.entry(134, "GBK"),
                    Map.entry(136, "Big5"),
                    Map.entry(161, "windows-1253"),
                    Map.entry(162, "windows-1254"),
                    Map.entry(177, "windows-1255"),
                    Map.entry(178, "windows-1256"),
                    Map.entry(186, "windows-1257"),
                    Map.entry(204, "windows-1251"),
                    Map.entry(222, "x-windows-874"),
                    Map.entry(238, "windows-1250"));

    private final Found found = new Found();
    private final Deque<RtfState> groups = new ArrayDeque<>();
    private RtfState state = new RtfState();
    private boolean atBeginning;
    private boolean optional;
    private int toSkip;

    private String documentPage = "windows-1252";
    private final Map<Integer, String> fontPages = new HashMap<>();
    private final Map<Integer, Integer> headings = new HashMap<>();
    private final List<String> authors = new ArrayList<>();
    private int defining;

    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final StringBuilder pendingUnits = new StringBuilder();
    private String bullet = "";
    private String property = "";
    private String alt = "";
    private String commentAuthor = "";
    private @Nullable Integer change;
    private boolean changeInserts;

    private RtfBody body = new RtfBody(found, found.blocks());
    private final Deque<RtfBody> bodies = new ArrayDeque<>();

    private RtfReader() {}

    static Found read(byte[] bytes) {
        RtfReader reader = new RtfReader();
        new RtfScanner(bytes, reader).scan();
        reader.settle();
        reader.body.end();
        return reader.found;
    }

    @Override
    public void open() {
        settle();
        groups.push(state);
        state = new RtfState(state);
        atBeginning = true;
    }

    @Override
    public void close() {
        settle();
        RtfState ended = state;
        state = groups.isEmpty() ? state : groups.pop();
        if (ended.note) {
            body.end();
            body = bodies.pop();
        }
        if (ended.goal != state.goal) {
            finish(ended.goal, ended.captured.toString());
        }
        if (ended.field) {
            state.style = state.style.linking(null);
        }
    }

    /** A group whose text goes elsewhere has ended. */
    private void finish(Goal goal, String text) {
        switch (goal) {
            case TITLE -> found.call(text);
            case FIELD -> {
                Matcher link = LINK.matcher(text.replaceAll("\\s+", " "));
                String to = link.matches() ? Links.fit(link.group(1)) : null;
                if (to == null && text.contains("HYPERLINK")) {
                    found.lose(Loss.LINK);
                }
                state.style = state.style.linking(to);
            }
            case BULLET -> bullet = text.strip();
            case PICTURE -> picture(text);
            case PROPERTY_NAME -> property = text.strip();
            case PROPERTY_VALUE -> alt = property.equals("wzDescription") ? text.strip() : alt;
            case COMMENT_AUTHOR -> commentAuthor = text;
            case COMMENT -> {
                int remark = found.remark(commentAuthor, "", true);
                found.remarks().get(remark).words().append(Marks.without(text.strip()));
                body.add(Marks.begin(remark));
                body.add(Marks.end(remark));
            }
            case AUTHORS, STYLES -> define(goal, text);
            default -> {}
        }
    }

    /** The last of a table's entries, if no semicolon ended it. */
    private void define(Goal goal, String text) {
        String name = text.replace(";", "").strip();
        if (name.isEmpty()) {
            return;
        }
        if (goal == Goal.AUTHORS) {
            authors.add(name);
        } else {
            Matcher heading = HEADING.matcher(name.toLowerCase(Locale.ROOT));
            if (heading.matches()) {
                headings.put(defining, Integer.parseInt(heading.group(1)));
            }
        }
    }

    private void picture(String hex) {
        String digits = hex.replaceAll("[^0-9a-fA-F]", "");
        byte[] bytes = HexFormat.of().parseHex(digits, 0, digits.length() / 2 * 2);
        found.picture(bytes, alt).forEach(body::add);
        alt = "";
    }

    @Override
    public void text(int value) {
        atBeginning = false;
        if (toSkip > 0) {
            toSkip--;
            return;
        }
        pending.write(value);
    }

    /** Gives away the bytes so far, whose code page is that of the group. */
    private void settle() {
        if (pending.size() > 0) {
            String page = state.codePage == null ? documentPage : state.codePage;
            Charset charset =
                    Charset.isSupported(page) ? Charset.forName(page) : StandardCharsets.ISO_8859_1;
            String words = pending.toString(charset);
            pending.reset();
            words(words);
        }
    }

    private void words(String words) {
        if (state.goal == Goal.AUTHORS || state.goal == Goal.STYLES) {
            state.captured.append(words);
            if (words.contains(";")) {
                define(state.goal, state.captured.toString());
                state.captured.setLength(0);
            }
        } else if (state.goal != Goal.TEXT) {
            if (state.goal != Goal.NOWHERE && state.goal != Goal.FONTS) {
                state.captured.append(words);
            }
        } else if (state.hidden) {
            found.lose(Loss.HIDDEN_TEXT);
        } else {
            shown(words);
        }
    }

    private void shown(String words) {
        if (!state.inserted && !state.deleted) {
            endChange();
            body.add(Run.of(words, state.style));
            return;
        }
        if (change == null || changeInserts != state.inserted) {
            endChange();
            String author = state.author < authors.size() ? authors.get(state.author) : "";
            int begun = found.remark(author, "", false);
            change = begun;
            changeInserts = state.inserted;
            body.add(Marks.begin(begun));
        }
        if (state.inserted) {
            found.remarks().get(change).words().append(Marks.without(words));
        } else {
            body.add(Run.of(words, state.style));
        }
    }

    private void endChange() {
        if (change != null) {
            body.add(Marks.end(change));
            change = null;
        }
    }

    @Override
    public void word(String word, int number, boolean numbered) {
        if (word.equals("u")) {
            unicode(number, numbered);
            return;
        }
        settle();
        toSkip = 0;
        if (word.equals("*")) {
            optional = atBeginning;
            return;
        }
        atBeginning = false;
        boolean mayIgnore = optional;
        optional = false;
        if (destination(word, number, mayIgnore)
                || state.goal == Goal.NOWHERE
                || definition(word, number)) {
            return;
        }
        if (state.goal == Goal.TEXT && !paragraph(word, number)) {
            character(word, number, !numbered || number != 0);
        } else if (word.matches("par|tab|line|sect")) {
            state.captured.append(' ');
        }
    }

    private void unicode(int number, boolean numbered) {
        settle();
        int unit = number & 0xFFFF;
        if (state.goal == Goal.NOWHERE || state.goal == Goal.FONTS) {
            return;
        }
        // Halves of a pair come one after the other.
        pendingUnits.append((char) unit);
        if (!Character.isHighSurrogate((char) unit)) {
            String words = pendingUnits.toString();
            pendingUnits.setLength(0);
            words(words);
        }
        toSkip = numbered ? state.skipped : 0;
    }

    /** Whether the word says where the group's text goes. */
    private boolean destination(String word, int number, boolean mayIgnore) {
        Goal goal =
                switch (word) {
                    case "fonttbl" -> Goal.FONTS;
                    case "stylesheet" -> Goal.STYLES;
                    case "revtbl" -> Goal.AUTHORS;
                    case "title" -> Goal.TITLE;
                    case "fldinst" -> Goal.FIELD;
                    case "listtext", "pntext" -> Goal.BULLET;
                    case "pict" -> Goal.PICTURE;
                    case "picprop", "sp" -> Goal.PROPERTY;
                    case "sn" -> Goal.PROPERTY_NAME;
                    case "sv" -> Goal.PROPERTY_VALUE;
                    case "annotation" -> Goal.COMMENT;
                    case "atnauthor" -> Goal.COMMENT_AUTHOR;
                    case "colortbl",
                            "info",
                            "nonshppict",
                            "shprslt",
                            "pn",
                            "object",
                            "objdata",
                            "atnid",
                            "bkmkstart",
                            "bkmkend",
                            "xe",
                            "tc",
                            "do",
                            "listtable",
                            "template",
                            "comment",
                            "filetbl",
                            "author",
                            "operator",
                            "blipuid" ->
                            Goal.NOWHERE;
                    case "header",
                            "headerl",
                            "headerr",
                            "headerf",
                            "footer",
                            "footerl",
                            "footerr",
                            "footerf" -> {
                        found.lose(Loss.HEADER_OR_FOOTER);
                        yield Goal.NOWHERE;
                    }
                    case "shppict",
                            "shp",
                            "shpinst",
                            "fldrslt",
                            "result",
                            "footnote",
                            "field",
                            "ud",
                            "upr" ->
                            Goal.TEXT;
                    default -> mayIgnore ? Goal.NOWHERE : null;
                };
        if (goal == null) {
            return false;
        }
        begin(word, goal);
        return true;
    }

    private void begin(String word, Goal goal) {
        boolean within = state.goal == Goal.NOWHERE && !word.matches("title|result|shppict");
        boolean skipsNote = word.equals("footnote") && state.goal != Goal.TEXT;
        state.goal = within || skipsNote ? Goal.NOWHERE : goal;
        state.captured = new StringBuilder();
        switch (word) {
            case "object" -> found.lose(Loss.EMBEDDED_OBJECT);
            case "shpinst" -> found.lose(Loss.DRAWING);
            case "field" -> state.field = true;
            case "footnote" -> {
                if (state.goal == Goal.TEXT) {
                    footnote();
                }
            }
            default -> {}
        }
    }

    private void footnote() {
        String key = "note" + found.notes().size();
        body.add(found.noteReference(key));
        if (bodies.size() > Found.DEEPEST) {
            throw new Refused(Refusal.TOO_MUCH);
        }
        bodies.push(body);
        body = new RtfBody(found, found.notes().getOrDefault(key, new ArrayList<>()));
        state.note = true;
        state.plain();
    }

    /** Whether the word belongs to a table at the document's beginning. */
    private boolean definition(String word, int number) {
        switch (word) {
            case "ansicpg" -> documentPage = "windows-" + number;
            case "mac" -> documentPage = "x-MacRoman";
            case "uc" -> state.skipped = Math.max(0, Math.min(number, 16));
            case "f" -> {
                defining = state.goal == Goal.FONTS ? number : defining;
                state.codePage = fontPages.get(number);
            }
            case "fcharset" -> {
                String page = CHARSETS.get(number);
                if (state.goal == Goal.FONTS && page != null) {
                    fontPages.put(defining, page);
                }
            }
            case "s" -> {
                if (state.goal != Goal.STYLES) {
                    return false;
                }
                defining = number;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Whether the word is one of paragraphs and tables. */
    private boolean paragraph(String word, int number) {
        switch (word) {
            case "par", "sect" -> body.endParagraph(takeBullet());
            case "cell", "nestcell" -> body.endCell(takeBullet(), word.equals("nestcell"));
            case "row", "nestrow" -> body.endRow(word.equals("nestrow"));
            case "trowd" -> body.beginRow();
            case "trhdr" -> body.headRow();
            case "clmgf", "clvmgf" -> found.lose(Loss.MERGED_CELLS);
            case "pard" -> body.reset();
            case "intbl" -> body.inTable(true);
            case "ilvl" -> body.level(number);
            case "outlinelevel" -> body.heading(number < 6 ? number + 1 : 0);
            case "s" -> body.heading(headings.getOrDefault(number, 0));
            default -> {
                return false;
            }
        }
        return true;
    }

    private String takeBullet() {
        endChange();
        String taken = bullet;
        bullet = "";
        return taken;
    }

    private void character(String word, int number, boolean on) {
        Style style = state.style;
        switch (word) {
            case "b" -> state.style = style.asBold(on);
            case "i" -> state.style = style.asItalic(on);
            case "strike", "striked" -> state.style = style.asStrike(on);
            case "plain" -> state.plain();
            case "v" -> state.hidden = on;
            case "super", "sub" -> {
                if (on) {
                    found.lose(Loss.RAISED_OR_LOWERED);
                }
            }
            case "revised" -> state.inserted = on;
            case "deleted" -> state.deleted = on;
            case "revauth", "revauthdel" -> state.author = Math.max(0, number);
            case "line" -> body.add(Run.BREAK);
            case "tab", "emspace", "enspace" -> words(" ");
            case "lquote" -> words("\u2018");
            case "rquote" -> words("\u2019");
            case "ldblquote" -> words("\u201C");
            case "rdblquote" -> words("\u201D");
            case "bullet" -> words("\u2022");
            case "endash" -> words("\u2013");
            case "emdash" -> words("\u2014");
            default -> {}
        }
    }
}
