package org.duta.web.kernel.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.duta.web.kernel.limit.RateLimits.Count;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitsTest {

    private final StoppedTime time = new StoppedTime();
    private final RateLimits limits =
            new RateLimits(Map.of(Limit.PUBLIC, 60, Limit.SEARCH, 2, Limit.HUB, 0), time);

    @Test
    void a_client_has_its_quota_at_once_and_then_one_request_after_the_other() {
        assertThat(letThrough("a", 100)).isEqualTo(60);
        time.pass(3);
        assertThat(letThrough("a", 100)).isEqualTo(3);
        time.pass(3_600);
        assertThat(letThrough("a", 100)).isEqualTo(60);
    }

    @Test
    void a_refusal_says_when_to_come_back_and_it_is_true() {
        limits.count(Limit.SEARCH, "a");
        Count last = limits.count(Limit.SEARCH, "a");
        assertThat(last.refused()).isFalse();
        assertThat(last.left()).isZero();
        assertThat(last.fullIn()).isEqualTo(60);
        Count refused = limits.count(Limit.SEARCH, "a");
        assertThat(refused.refused()).isTrue();
        assertThat(refused.retryIn()).isEqualTo(30);
        time.pass(29);
        assertThat(limits.count(Limit.SEARCH, "a").refused()).isTrue();
        time.pass(1);
        assertThat(limits.count(Limit.SEARCH, "a").refused()).isFalse();
    }

    @Test
    void nobody_pays_for_another_nor_one_limit_for_another() {
        assertThat(letThrough("a", 61)).isEqualTo(60);
        assertThat(limits.count(Limit.PUBLIC, "b").refused()).isFalse();
        assertThat(limits.count(Limit.SEARCH, "a").refused()).isFalse();
    }

    @Test
    void a_limit_of_nothing_is_none() {
        assertThat(limits.isSet(Limit.HUB)).isFalse();
        assertThat(limits.isSet(Limit.PUBLIC)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/,'',PUBLIC",
        "GET,/tokyo/a-post,'',PUBLIC",
        "GET,/feeds/all.rss,'',PUBLIC",
        "GET,/api/v1/posts,mission=tokyo,PUBLIC",
        "GET,/api/v1/posts,q=padi,SEARCH",
        "HEAD,/search,q=padi,SEARCH",
        "GET,/search,'',PUBLIC",
        "GET,/verify,'',PUBLIC",
        "GET,/verify,url=x,VERIFY",
        "POST,/verify,'',VERIFY",
        "POST,/api/v1/verify,'',VERIFY",
        "POST,/hub,'',HUB"
    })
    void a_request_falls_under_the_limit_of_what_it_costs(
            String method, String path, String query, Limit limit) {
        assertThat(Limit.of(Asked.of(method, path, query))).contains(limit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/public.css",
                "/desk/posts",
                "/api/desk/v1/posts",
                "/sign-in",
                "/coedit/1",
                "/health",
                "/openapi"
            })
    void files_and_the_workspace_are_not_counted(String path) {
        assertThat(Limit.of(Asked.of("GET", path, ""))).isEmpty();
    }

    private long letThrough(String client, int requests) {
        return IntStream.range(0, requests)
                .filter(i -> !limits.count(Limit.PUBLIC, client).refused())
                .count();
    }

    private static final class StoppedTime implements TimeMeter {

        private long nanos = 1_000_000_000_000L;

        void pass(long seconds) {
            nanos += TimeUnit.SECONDS.toNanos(seconds);
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
