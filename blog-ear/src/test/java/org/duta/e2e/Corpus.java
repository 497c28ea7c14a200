package org.duta.e2e;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** Real input: a government's news in HTML, and a project's blog in Markdown. */
final class Corpus {

    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---\\n(.*?\\n)---\\n", Pattern.DOTALL);

    private Corpus() {}

    /** All of it, in the order of the files' names. */
    static List<Sample> all() {
        List<Sample> all = new ArrayList<>();
        files("corpus/govuk", ".json").forEach(file -> all.add(ofJson(file)));
        files("corpus/markdown", ".md", ".mdx").forEach(file -> all.add(ofMarkdown(file)));
        return all;
    }

    private static Sample ofJson(Path file) {
        JsonObject story = json(read(file));
        String name = name(file);
        String html = story.getString("body_html", "");
        return new Sample(
                name,
                story.getString("title", Sample.usualTitle(name)),
                story.getString("summary", ""),
                story.getString("locale", Sample.USUAL_LANGUAGE),
                HtmlToMarkdown.convert(html),
                Jsoup.parseBodyFragment(html).text());
    }

    private static Sample ofMarkdown(Path file) {
        String source = read(file);
        String name = name(file);
        Matcher matcher = FRONT_MATTER.matcher(source);
        boolean described = matcher.find();
        String front = described ? matcher.group(1) : "";
        return new Sample(
                name,
                value(front, "title", Sample.usualTitle(name)),
                "",
                value(front, "lang", Sample.USUAL_LANGUAGE),
                described ? source.substring(matcher.end()) : source,
                "");
    }

    /** A value of YAML that stands on one line, plain or quoted. */
    private static String value(String front, String key, String otherwise) {
        Matcher line = Pattern.compile("(?m)^" + key + ": *(.+?) *$").matcher(front);
        if (!line.find()) {
            return otherwise;
        }
        String value = line.group(1);
        if (value.startsWith("'")) {
            return value.substring(1, value.length() - 1).replace("''", "'");
        }
        return value.startsWith("\"") ? json("{\"v\":" + value + "}").getString("v") : value;
    }

    private static List<Path> files(String folder, String... endings) {
        try (Stream<Path> files = Files.list(SharedFolder.require(folder))) {
            return files.filter(file -> Stream.of(endings).anyMatch(name(file)::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getName(file.getNameCount() - 1).toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new java.io.StringReader(text))) {
            return reader.readObject();
        }
    }
}
