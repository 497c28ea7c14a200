package org.duta.e2e;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The WebSub hub of the shared server, as feed programs talk to it. */
record Hub(Api api) {

    private static final String WAITING = "select count(*) from hub_intent where callback = '%s'";

    static String publicUrl() {
        return "http://localhost:" + DutaServer.shared().port();
    }

    /** The whole address of a feed: {@code all.rss}. */
    static String topic(String feed) {
        return publicUrl() + "/feeds/" + feed;
    }

    /** Asks, and waits for the hub's question to have had its answer. */
    void ask(Receiver to, String mode, String topic, String path, String... more) {
        int asked = to.questions().size();
        String callback = to.url(path);
        tryToAsk(mode, topic, callback, more).expect(202);
        to.awaitQuestions(asked + 1);
        Pause.until(
                Receiver.PATIENCE,
                () -> Sql.number(WAITING.formatted(callback)) == 0,
                () -> "settled");
    }

    Answer tryToAsk(String mode, String topic, String callback, String... more) {
        StringBuilder form = new StringBuilder();
        add(form, "hub.mode", mode);
        add(form, "hub.topic", topic);
        add(form, "hub.callback", callback);
        for (int i = 0; i < more.length; i += 2) {
            add(form, more[i], more[i + 1]);
        }
        return api.send(
                "POST",
                "/hub",
                Api.bytes(form.toString()),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private static void add(StringBuilder form, String name, String value) {
        form.append(form.isEmpty() ? "" : "&").append(name).append('=');
        form.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
