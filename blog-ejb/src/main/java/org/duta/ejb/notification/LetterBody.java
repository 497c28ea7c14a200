package org.duta.ejb.notification;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duta.ejb.notification.NotificationFinder.Notice;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says, once as text and once as HTML, with nothing in it that is fetched when it is
 * read.
 */
final class LetterBody {

    private final LetterWords words;
    private final String name;
    private final ZoneId zone;
    private final Function<String, String> address;
    private final String offAddress;

    /**
     * @param name of whoever gets it
     * @param zone the clocks that they live by
     * @param address makes a path of ours absolute
     */
    LetterBody(
            LetterWords words,
            String name,
            ZoneId zone,
            Function<String, String> address,
            String offAddress) {
        this.words = words;
        this.name = name;
        this.zone = zone;
        this.address = address;
        this.offAddress = offAddress;
    }

    String subject(List<Notice> notices, boolean daily) {
        return daily
                ? words.say("daily.subject", notices.size())
                : label(notices.get(0)) + ": " + title(notices.get(0));
    }

    String text(List<Notice> notices, boolean daily) {
        return words.say("greeting", name)
                + "\n\n"
                + notices.stream().map(this::textOf).collect(Collectors.joining("\n\n"))
                + "\n\n-- \n"
                + words.say(daily ? "why.daily" : "why")
                + "\n"
                + words.say("stop")
                + ": "
                + offAddress
                + "\n"
                + words.say("choose")
                + ": "
                + address.apply("/desk/notifications")
                + "\n";
    }

    private String textOf(Notice notice) {
        return sentence(notice) + "\n" + title(notice) + "\n" + facts(notice) + "\n" + link(notice);
    }

    String html(String language, List<Notice> notices, boolean daily) {
        return "<!DOCTYPE html>\n<html lang=\""
                + language
                + "\"><head><meta charset=\"utf-8\"><title>"
                + escaped(subject(notices, daily))
                + "</title></head>\n<body>\n<p>"
                + escaped(words.say("greeting", name))
                + "</p>\n"
                + notices.stream().map(this::htmlOf).collect(Collectors.joining())
                + "<hr>\n<p><small>"
                + escaped(words.say(daily ? "why.daily" : "why"))
                + "<br>"
                + anchor(offAddress, words.say("stop"))
                + " · "
                + anchor(address.apply("/desk/notifications"), words.say("choose"))
                + "</small></p>\n</body></html>\n";
    }

    private String htmlOf(Notice notice) {
        return "<p>"
                + escaped(sentence(notice))
                + "<br>\n<strong><bdi>"
                + escaped(title(notice))
                + "</bdi></strong><br>\n"
                + escaped(facts(notice))
                + "<br>\n"
                + anchor(link(notice), words.say("open"))
                + "</p>\n";
    }

    private static String anchor(String to, String words) {
        return "<a href=\"" + escaped(to) + "\">" + escaped(words) + "</a>";
    }

    private String label(Notice notice) {
        String label = words.say("label." + notice.occasion().code());
        return notice.drill() ? words.say("drill.label", label) : label;
    }

    private String sentence(Notice notice) {
        String told = words.say("told." + notice.occasion().code());
        return notice.drill() ? words.say("drill.told", told) : told;
    }

    private String title(Notice notice) {
        String title = oneLine(notice.title());
        return title.isEmpty() ? words.say("untitled") : title;
    }

    private static String oneLine(@Nullable String title) {
        return title == null ? "" : title.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    private String facts(Notice notice) {
        String at = words.moment(notice.at(), zone);
        String actor = notice.actor();
        return actor == null ? at : actor + ", " + at;
    }

    private String link(Notice notice) {
        return address.apply(notice.path());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
