package org.duta.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonObject;
import java.net.URLEncoder;

/** Anybody who wants to know where a text comes from. */
record Verifier(Api api) {

    /** What the API says of a text. */
    JsonObject text(String pasted) {
        return api.send(
                        "POST",
                        "/api/v1/verify",
                        Api.bytes(pasted),
                        "Content-Type",
                        "text/plain; charset=UTF-8")
                .expect(200)
                .json();
    }

    JsonObject address(String url) {
        return api.get("/api/v1/verify?url=" + URLEncoder.encode(url, UTF_8)).expect(200).json();
    }

    /** The page that follows the form, as a browser without script gets it. */
    String page(String pasted) {
        return api.send(
                        "POST",
                        "/verify",
                        Api.bytes("text=" + URLEncoder.encode(pasted, UTF_8)),
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Accept-Language",
                        "en")
                .expect(200)
                .text();
    }

    /** {@code match/state}, for example {@code exact/live}. */
    String verdict(String pasted) {
        return verdict(text(pasted));
    }

    static String verdict(JsonObject answer) {
        return answer.getString("match")
                + (answer.isNull("state") ? "" : "/" + answer.getString("state"));
    }
}
