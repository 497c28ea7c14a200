package org.duta.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.duta.e2e.OpenApi.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Every page of the workspace that there is in the source, and everything of its interface that the
 * description names: whatever is new is here without being added.
 */
final class Doors {

    private static final String SOME_ID = "0b6f1c52-7b1e-4b53-9c1a-5e1f6f3f2a01";
    private static final Path PAGES = Path.of("../blog-web/src/main/webapp/desk");

    /** What would change what others rely on, in a form that gets no further than the door. */
    private static final Map<String, String> HARMLESS = Map.of("moveKey", "{\"move\":\"nothing\"}");

    private final Newsroom room;
    private final OpenApi document;
    private final Map<String, String> cookies = new HashMap<>();

    Doors(Newsroom room) {
        this.room = room;
        this.document = new OpenApi(room.api);
    }

    /** How something is asked for. */
    interface Door {

        /**
         * @param handle who asks; nobody who is known without it
         */
        Answer knock(@Nullable String handle);
    }

    /** Every page, asked for a post where it shows one. */
    Map<String, Door> pages(String id) {
        Map<String, Door> doors = new TreeMap<>();
        for (String page : pages()) {
            doors.put("/desk/" + page, handle -> page(page, id, handle));
        }
        return doors;
    }

    private static List<String> pages() {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".xhtml"))
                    .map(name -> name.replace(".xhtml", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer page(String name, String id, @Nullable String handle) {
        String path = "/desk/" + name + "?id=" + id + (name.equals("read") ? "&from=0" : "");
        return handle == null ? room.api.get(path) : room.api.get(path, "Cookie", cookie(handle));
    }

    private String cookie(String handle) {
        return cookies.computeIfAbsent(handle, known -> BrowserSession.signIn(room.api, known));
    }

    /**
     * What the interface offers to people.
     *
     * @param post gives the id of the post to ask about, anew for every call
     */
    Map<String, Door> operations(Predicate<Operation> those, Function<Operation, String> post) {
        Map<String, Door> doors = new TreeMap<>();
        document.operations().stream()
                .filter(Doors::isAsked)
                .filter(those)
                .forEach(
                        operation ->
                                doors.put(
                                        operation.method().toUpperCase(Locale.ROOT)
                                                + " "
                                                + operation.path(),
                                        handle -> call(operation, post.apply(operation), handle)));
        return doors;
    }

    /** What readers see asks nobody who they are, and whoever signs in isn't anybody yet. */
    private static boolean isAsked(Operation operation) {
        return operation.path().startsWith("/api/desk/") && !operation.id().equals("signIn");
    }

    private Answer call(Operation operation, String id, @Nullable String handle) {
        Map<String, String> replaced = new HashMap<>();
        replaced.put(SOME_ID, id);
        replaced.put("calendar-key", "no-such-key");
        if (operation.path().contains("/posts/")) {
            replaced.put("\"12\"", room.ayu.open(id).expect(200).tag());
        }
        OpenApiCall call = OpenApiCall.of(document, operation).get(0);
        String harmless = HARMLESS.get(operation.id());
        OpenApiCall sent = harmless == null ? call : call.saying(harmless);
        return sent.send(room.api, handle == null ? "" : room.api.as(handle).token(), replaced);
    }
}
