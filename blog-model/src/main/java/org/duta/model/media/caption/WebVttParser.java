package org.duta.model.media.caption;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duta.model.kernel.Reason;
import org.jspecify.annotations.Nullable;

/** Reads a WebVTT file line by line, and goes on after what is wrong, so that all of it is told. */
final class WebVttParser {

    /** Whoever has more than these has another kind of file. */
    private static final int MOST_FAULTS = 20;

    private static final int MOST_CUES = 20_000;
    private static final String ARROW = "-->";

    private static final Pattern TIMES =
            Pattern.compile("(\\S+)[ \\t]+-->[ \\t]+(\\S+)(?:[ \\t]+(.*))?");
    private static final Pattern TIME =
            Pattern.compile("(?:(\\d{2,5}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})");
    private static final String PERCENT = "(?:100|\\d{1,2})(?:\\.\\d+)?%";
    private static final Pattern SETTING =
            Pattern.compile(
                    "vertical:(?:rl|lr)"
                            + "|line:(?:-?\\d{1,4}|"
                            + PERCENT
                            + ")(?:,(?:start|center|end))?"
                            + "|position:"
                            + PERCENT
                            + "(?:,(?:line-left|center|line-right))?"
                            + "|size:"
                            + PERCENT
                            + "|align:(?:start|center|end|left|right)");

    private final String[] lines;
    private final List<Reason> faults = new ArrayList<>();
    private final List<Cue> cues = new ArrayList<>();
    private int at;
    private Duration last = Duration.ZERO;

    WebVttParser(String file) {
        if (file.length() > WebVtt.LONGEST) {
            lines = new String[0];
            faults.add(Reason.of("captions-too-long", WebVtt.LONGEST));
            return;
        }
        String text = file.startsWith("\uFEFF") ? file.substring(1) : file;
        lines = text.split("\r\n|\n|\r", -1);
    }

    List<Reason> faults() {
        return faults;
    }

    List<Cue> cues() {
        if (lines.length == 0) {
            return cues;
        }
        if (!lines[0].matches("WEBVTT(?:[ \\t].*)?")) {
            faults.add(Reason.of("captions-no-webvtt"));
            return cues;
        }
        skipBlock();
        while (at < lines.length && faults.size() < MOST_FAULTS && cues.size() < MOST_CUES) {
            if (lines[at].isEmpty()) {
                at++;
            } else {
                readBlock();
            }
        }
        if (cues.size() == MOST_CUES) {
            fault("captions-too-many", at, MOST_CUES);
        }
        if (cues.isEmpty() && faults.isEmpty()) {
            faults.add(Reason.of("captions-none"));
        }
        return cues;
    }

    private void readBlock() {
        String line = lines[at];
        if (line.contains(ARROW)) {
            readCue();
        } else if (line.matches("(?:NOTE|STYLE|REGION)(?:[ \\t].*)?")) {
            skipBlock();
        } else if (at + 1 < lines.length && lines[at + 1].contains(ARROW)) {
            // The cue's name.
            at++;
            readCue();
        } else {
            fault("captions-no-times", at, line);
            skipBlock();
        }
    }

    private void skipBlock() {
        while (at < lines.length && !lines[at].isEmpty()) {
            at++;
        }
    }

    private void readCue() {
        int line = at;
        Matcher times = TIMES.matcher(lines[at++].strip());
        List<String> text = new ArrayList<>();
        while (at < lines.length && !lines[at].isEmpty() && !lines[at].contains(ARROW)) {
            text.add(lines[at++]);
        }
        if (at < lines.length && lines[at].contains(ARROW)) {
            fault("captions-no-empty-line", at);
        }
        if (!times.matches()) {
            fault("captions-times", line, lines[line]);
            return;
        }
        Duration from = time(times.group(1), line);
        Duration to = time(times.group(2), line);
        String settings = settings(times.group(3), line);
        String words = words(text, line);
        if (from != null && to != null && inOrder(from, to, line)) {
            cues.add(new Cue(from, to, settings, words));
        }
    }

    private @Nullable Duration time(String given, int line) {
        Matcher parts = TIME.matcher(given);
        if (!parts.matches()) {
            fault("captions-time", line, given);
            return null;
        }
        String hours = parts.group(1);
        return Duration.ofHours(hours == null ? 0 : Long.parseLong(hours))
                .plusMinutes(Long.parseLong(parts.group(2)))
                .plusSeconds(Long.parseLong(parts.group(3)))
                .plusMillis(Long.parseLong(parts.group(4)));
    }

    private boolean inOrder(Duration from, Duration to, int line) {
        if (to.compareTo(from) <= 0) {
            fault("captions-backwards", line, lines[line]);
            return false;
        }
        if (from.compareTo(last) < 0) {
            fault("captions-order", line, lines[line]);
            return false;
        }
        last = from;
        return true;
    }

    private String settings(@Nullable String given, int line) {
        if (given == null || given.isEmpty()) {
            return "";
        }
        List<String> kept = new ArrayList<>();
        for (String each : given.split("[ \\t]+")) {
            if (SETTING.matcher(each).matches()) {
                kept.add(each);
            } else if (!each.startsWith("region:")) {
                fault("captions-setting", line, each);
            }
        }
        return String.join(" ", kept);
    }

    private String words(List<String> text, int line) {
        String words = String.join("\n", text).strip();
        if (words.isEmpty()) {
            fault("captions-no-words", line);
        }
        if (words.indexOf('\0') >= 0) {
            fault("captions-tag", line + 1, "U+0000");
        }
        Optional<String> tag = CueText.fault(words);
        tag.ifPresent(wrong -> fault("captions-tag", line + 1 + lineOf(text, wrong), wrong));
        return words;
    }

    private static int lineOf(List<String> text, String tag) {
        for (int i = 0; i < text.size(); i++) {
            if (text.get(i).contains(tag.replace(">", ""))) {
                return i;
            }
        }
        return 0;
    }

    /**
     * @param line from 0
     */
    private void fault(String code, int line, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(line + 1));
        all.addAll(List.of(arguments));
        faults.add(Reason.of(code, all.toArray()));
    }
}
