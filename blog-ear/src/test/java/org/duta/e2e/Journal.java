package org.duta.e2e;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** The change journal, replayed as a portal does it. */
final class Journal {

    private Journal() {}

    /** Every line from the first on, read in pages of this many. */
    static List<JsonObject> whole(Api api, int page) {
        return after(api, 0, page);
    }

    static List<JsonObject> after(Api api, long sequence, int page) {
        List<JsonObject> lines = new ArrayList<>();
        long next = sequence;
        while (true) {
            Answer answer = api.get("/api/v1/changes?after=" + next + "&limit=" + page).expect(200);
            lines.addAll(answer.items());
            next = answer.json().getJsonNumber("next").longValueExact();
            if (answer.json().getBoolean("upToDate")) {
                return lines;
            }
        }
    }
}
