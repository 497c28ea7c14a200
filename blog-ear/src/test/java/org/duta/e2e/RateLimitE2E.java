package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client gets that asks for more than its share, and what everybody else gets meanwhile. */
class RateLimitE2E {

    private static final int QUOTA = 20;
    private static final String FEW = "3";
    private static DutaServer server;
    private static Api api;
    private static int clients;
    private static int asked = 1_000;

    @BeforeAll
    static void start() {
        server =
                DutaServer.own(
                        "rate-limit",
                        Map.of(
                                "DUTA_TRUSTED_PROXIES", "127.0.0.1",
                                "DUTA_LIMIT_PUBLIC", Integer.toString(QUOTA),
                                "DUTA_LIMIT_SEARCH", FEW,
                                "DUTA_LIMIT_VERIFY", FEW,
                                "DUTA_LIMIT_HUB", FEW));
        api = Api.of(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void who_has_too_much_made_is_told_when_to_come_back_and_others_are_served() {
        String greedy = client();
        List<Answer> answers = different(greedy, QUOTA + 5);
        assertThat(answers.subList(0, QUOTA)).allMatch(answer -> answer.status() == 200);
        Answer refused = answers.get(answers.size() - 1).expect(429, "too-many");
        assertThat(refused.reasons()).containsExactly("requests-too-many");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3);
        assertThat(refused.header("RateLimit")).startsWith("\"public\";r=0;t=");
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"public\";q=20;w=60");
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
        assertThat(different(client(), 1).get(0).status()).isEqualTo(200);
    }

    @Test
    void what_is_in_memory_costs_nothing_however_often_it_is_fetched() {
        String reader = client();
        Answer feed = api.get("/feeds/all.rss", "X-Forwarded-For", reader).expect(200);
        for (int i = 0; i < 2 * QUOTA; i++) {
            api.get("/feeds/all.rss", "X-Forwarded-For", reader).expect(200);
            Answer known =
                    api.get(
                            "/feeds/all.rss",
                            "X-Forwarded-For",
                            reader,
                            "If-None-Match",
                            feed.tag());
            assertThat(known.expect(304).header("RateLimit")).isNull();
        }
        assertThat(different(reader, 1).get(0).status()).isEqualTo(200);
    }

    @Test
    void what_was_left_to_one_client_is_told_to_nobody_else() {
        String path = "/api/v1/posts?limit=99";
        Answer made = api.get(path, "X-Forwarded-For", client()).expect(200);
        assertThat(made.header("RateLimit")).startsWith("\"public\";r=19;t=");
        assertThat(api.get(path, "X-Forwarded-For", client()).expect(200).header("RateLimit"))
                .isNull();
    }

    @Test
    void this_machine_is_not_counted_when_it_asks_for_itself() {
        for (int i = 1; i <= QUOTA + 5; i++) {
            api.get("/api/v1/changes?after=5&limit=" + i).expect(200);
        }
    }

    @Test
    void a_neighbour_in_the_same_network_of_ipv6_shares_the_quota() {
        different("2001:db8:7:7::1", QUOTA);
        assertThat(different("2001:db8:7:7:ffff::2", 1).get(0).status()).isEqualTo(429);
        assertThat(different("2001:db8:7:8::1", 1).get(0).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/hub,hub.mode=subscribe&hub.topic=x&hub.callback=y",
        "POST,/api/v1/verify,A text that nobody published.",
        "GET,/api/v1/verify?url=https://other.example/,''"
    })
    void what_costs_more_has_a_limit_of_its_own(String method, String path, String body) {
        String type = path.equals("/hub") ? "application/x-www-form-urlencoded" : "text/plain";
        String client = client();
        List<Integer> statuses =
                IntStream.range(0, 4)
                        .mapToObj(
                                i ->
                                        api.send(
                                                        method,
                                                        path,
                                                        Api.bytes(body),
                                                        "X-Forwarded-For",
                                                        client,
                                                        "Content-Type",
                                                        type)
                                                .status())
                        .toList();
        assertThat(statuses.subList(0, 3)).doesNotContain(429);
        assertThat(statuses.get(3)).isEqualTo(429);
    }

    @Test
    void a_person_gets_a_page_in_their_language() {
        String client = client();
        different(client, QUOTA);
        Answer page =
                api.get("/tokyo/", "X-Forwarded-For", client, "Accept-Language", "id").expect(429);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Retry-After")).isNotNull();
        assertThat(page.text()).contains("<html lang=\"id\"").contains("Permintaan dari alamat");
    }

    @Test
    void who_fails_to_sign_in_keeps_nobody_out_who_comes_through_the_same_proxy() {
        String stranger = client();
        for (int i = 0; i < 10; i++) {
            signIn("wrong", stranger).expect(401);
        }
        signIn(Api.PASSWORD, stranger).expect(429);
        signIn(Api.PASSWORD, client()).expect(201);
    }

    private static Answer signIn(String password, String client) {
        String body = "{\"username\":\"ayu\",\"password\":\"" + password + "\"}";
        return api.json("POST", "/api/desk/v1/sessions", body, "X-Forwarded-For", client);
    }

    /** Requests that have nothing in memory for them. */
    private static List<Answer> different(String client, int number) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String path = "/api/v1/changes?after=" + ++asked;
            answers.add(api.get(path, "X-Forwarded-For", client));
        }
        return answers;
    }

    private static String client() {
        return "203.0.113." + ++clients;
    }
}
