package org.duta.web.desk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.duta.ejb.desk.CalendarFinder.CalendarEntry;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.model.post.EditionState;

/** An iCalendar document (RFC 5545): an event without a length for each post. */
final class CalendarDocument {

    /** Octets of a line without its end (RFC 5545, section 3.1). */
    private static final int LONGEST_LINE = 75;

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();
    private final Instant made;
    private final PublicAddress address;

    CalendarDocument(Instant made, PublicAddress address) {
        this.made = made;
        this.address = address;
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Duta//Calendar//EN");
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("X-WR-CALNAME:Duta");
    }

    void add(CalendarEntry entry) {
        boolean live = entry.state() == EditionState.LIVE;
        String title = entry.readable() ? entry.title() : "Embargo";
        line("BEGIN:VEVENT");
        line("UID:" + entry.postId() + "-" + entry.edition() + "@duta");
        line("DTSTAMP:" + UTC.format(made));
        line("DTSTART:" + UTC.format(entry.at()));
        line("SUMMARY:" + escaped(title + " · " + entry.mission().english()));
        line("STATUS:" + (live ? "CONFIRMED" : "TENTATIVE"));
        line("TRANSP:TRANSPARENT");
        if (entry.readable()) {
            String path = live ? entry.path() : "/desk/edit?id=" + entry.postId();
            line("URL:" + address.of(path));
        }
        line("END:VEVENT");
    }

    String text() {
        return text + "END:VCALENDAR\r\n";
    }

    /** RFC 5545, section 3.3.11; a title has no line ends. */
    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,");
    }

    /** Folds what is longer than a line may be, never within a character. */
    private void line(String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); ) {
            int character = content.codePointAt(at);
            String written = Character.toString(character);
            int length = written.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(written);
            octets += length;
            at += written.length();
        }
        text.append("\r\n");
    }
}
