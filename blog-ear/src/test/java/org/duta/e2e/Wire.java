package org.duta.e2e;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.UUID;
import org.duta.model.coedit.ChangeSet;
import org.duta.model.coedit.Up;

/** Frames that a client sends, as {@code docs/contract.md} has them. */
final class Wire {

    private Wire() {}

    static JsonObject hello(UUID client) {
        return frame("hello").add("client", client.toString()).build();
    }

    static JsonObject hello(UUID client, long version, int epoch) {
        return frame("hello")
                .add("client", client.toString())
                .add("resume", Json.createObjectBuilder().add("v", version).add("epoch", epoch))
                .build();
    }

    static JsonObject push(long version, long seq, ChangeSet change) {
        return frame("push")
                .add("v", version)
                .add("ups", TextCopy.wire(List.of(new Up(seq, change))))
                .build();
    }

    /** A push whose change is whatever it is. */
    static String push(long version, long seq, String change) {
        return "{\"t\":\"push\",\"v\":%d,\"ups\":[{\"seq\":%d,\"ch\":%s}]}"
                .formatted(version, seq, change);
    }

    static JsonObject pull(long version) {
        return frame("pull").add("v", version).build();
    }

    static JsonObject presence(long version, int anchor, int head) {
        return frame("presence")
                .add("v", version)
                .add(
                        "sel",
                        Json.createArrayBuilder()
                                .add(Json.createArrayBuilder().add(anchor).add(head)))
                .build();
    }

    static JsonObjectBuilder frame(String type) {
        return Json.createObjectBuilder().add("t", type);
    }
}
