package org.duta.web.feed.format;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.duta.ejb.publication.PublishedPost;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.mission.MissionName;
import org.duta.model.post.Author;
import org.duta.model.publication.proof.Signature;

/** JSON Feed 1.1 (jsonfeed.org) with our own facts in an extension object, {@code _duta}. */
@ApplicationScoped
public class JsonFeedFormat implements FeedFormat {

    private static final String EXTENSION = "_duta";

    private final JsonGeneratorFactory generators = Json.createGeneratorFactory(Map.of());

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public String mediaType() {
        return "application/feed+json";
    }

    @Override
    public void write(Feed feed, OutputStream out) throws IOException {
        try (JsonGenerator json = generators.createGenerator(new LeftOpen(out))) {
            json.writeStartObject();
            json.write("version", "https://jsonfeed.org/version/1.1");
            json.write("title", feed.title());
            json.write("home_page_url", Links.encoded(feed.homeUrl()));
            json.write("feed_url", Links.encoded(feed.selfUrl()));
            json.write("description", feed.description());
            LanguageTag language = feed.language();
            if (language != null) {
                json.write("language", language.value());
            }
            chain(feed, json);
            json.writeStartArray("items");
            feed.notices().forEach(notice -> notice(notice, json));
            feed.entries().forEach(post -> item(feed, post, json));
            json.writeEnd().writeEnd();
        }
    }

    private static void chain(Feed feed, JsonGenerator json) {
        String older = feed.chain().previous();
        if (older != null) {
            json.write("next_url", Links.encoded(older));
        }
        if (!feed.chain().archived()) {
            json.writeStartArray("hubs").writeStartObject().write("type", "WebSub");
            json.write("url", feed.hubUrl()).writeEnd().writeEnd();
        }
    }

    private static void item(Feed feed, PublishedPost post, JsonGenerator json) {
        json.writeStartObject();
        json.write("id", Feed.idOf(post));
        json.write("url", feed.urlOf(post));
        json.write("title", post.title());
        json.write("content_html", feed.contentOf(post));
        String summary = Feed.summaryOf(post);
        if (!summary.isEmpty()) {
            json.write("summary", summary);
        }
        post.picture()
                .ifPresent(
                        picture ->
                                json.write(
                                        "image",
                                        feed.urlOf(
                                                picture.path(picture.size(Feed.PICTURE_WIDTH)))));
        json.write("date_published", Feed.timestamp(post.publishedAt()));
        json.write("date_modified", Feed.timestamp(post.updatedAt()));
        json.write("language", post.language().value());
        json.writeStartArray("authors");
        post.authors().forEach(author -> author(author, json));
        json.writeEnd().writeStartArray("tags");
        post.topics().forEach(json::write);
        json.writeEnd();
        Enclosures.json(feed, post, json);
        extension(post, json);
        json.writeEnd();
    }

    private static void notice(Notice notice, JsonGenerator json) {
        json.writeStartObject();
        json.write("id", notice.id());
        json.write("url", notice.url());
        json.write("title", notice.title());
        json.write("content_html", notice.html());
        json.write("date_published", Feed.timestamp(notice.at()));
        json.write("language", notice.language().value());
        Notice.Instead other = notice.instead();
        if (other != null) {
            json.writeStartObject(EXTENSION).writeStartObject("replacement");
            json.write("id", other.id()).write("url", other.url()).writeEnd().writeEnd();
        }
        json.writeEnd();
    }

    private static void author(Author author, JsonGenerator json) {
        json.writeStartObject().write("name", author.name()).writeStartObject(EXTENSION);
        json.write("handle", author.handle()).write("mission", author.mission());
        json.writeEnd().writeEnd();
    }

    private static void extension(PublishedPost post, JsonGenerator json) {
        json.writeStartObject(EXTENSION).writeKey("mission");
        mission(post.mission(), post, json);
        json.writeStartArray("contributors");
        post.contributors().forEach(contributor -> mission(contributor, post, json));
        json.writeEnd();
        json.write("kind", post.kind().code());
        json.write("edition", post.edition());
        json.write("contentHash", post.contentHash());
        Signature signature = post.signature();
        if (signature != null) {
            json.writeStartObject("signature").write("alg", Signature.ALGORITHM);
            json.write("key", signature.key()).write("value", signature.value());
            json.write("statement", signature.statement()).writeEnd();
        }
        PublishedPost.Correction correction = post.correction();
        if (correction != null) {
            json.writeStartObject("correction").write("note", correction.note());
            json.write("at", Feed.timestamp(correction.at())).writeEnd();
        }
        if (post.awaitingConfirmation()) {
            json.write("awaitingConfirmation", true);
        }
        json.writeEnd();
    }

    private static void mission(MissionName mission, PublishedPost post, JsonGenerator json) {
        json.writeStartObject().write("code", mission.code());
        json.write("name", mission.in(post.language().locale())).writeEnd();
    }

    /** A generator closes what it writes to; a format doesn't own it. */
    private static final class LeftOpen extends FilterOutputStream {
        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
