package org.duta.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** rss2email, which makes a message of each entry. */
final class Rss2Email implements FeedReader {

    private static final String SETTINGS =
            """
            [DEFAULT]
            from = duta@example.invalid
            to = reader@example.invalid
            email-protocol = maildir
            maildir-path = %s
            maildir-mailbox = inbox
            html-mail = True
            date-header = True
            date-header-order = published
            name-format = {author}

            [feed.duta]
            url = %s
            """;

    @Override
    public List<ReadEntry> read(String address, Path folder) {
        OutsideProgram program = OutsideProgram.require(folder, "r2e");
        OutsideProgram maildir = OutsideProgram.requirePython(folder, "maildir.py");
        Path mail = folder.resolve("mail").toAbsolutePath();
        Path settings = folder.resolve("settings").toAbsolutePath();
        try {
            Files.createDirectories(mail);
            Files.writeString(settings, SETTINGS.formatted(mail, address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String database = folder.resolve("database").toAbsolutePath().toString();
        program.run("-c", settings.toString(), "-d", database, "run");
        return ReadEntry.ofJson(maildir.run(mail.resolve("inbox").toString()));
    }

    /** It takes tags in a title of RSS for markup, and writes it as Markdown. */
    @Override
    public String titleShown(String title, String format) {
        String shown = FeedReader.super.titleShown(title, format);
        return format.equals("rss") ? shown.replaceAll("</?b>", "**") : shown;
    }

    /** It leaves out what it doesn't know for harmless. */
    @Override
    public String htmlShown(String html) {
        return html.replaceAll(" (role|aria-label)=\"[^\"]*\"", "");
    }

    /**
     * As feedparser has it, whose one author it is: of an RSS item the first, of an Atom entry the
     * last.
     */
    @Override
    public List<String> authorsShown(List<String> authors, String format) {
        return List.of(authors.get(format.equals("rss") ? 0 : authors.size() - 1));
    }

    @Override
    public boolean showsLanguage() {
        return false;
    }

    @Override
    public String toString() {
        return "rss2email";
    }
}
