package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.remote.http.ClientConfig;

/**
 * The browser's half of the live text, as it is shipped, in a real browser: typists that delete,
 * undo, reload and lose their lines, around an authority in the same page. No server is needed.
 */
@SuppressWarnings("NullAway.Init")
class BrowserFuzzE2E {

    /** What blog-web bundles of src/test/js. */
    private static final Path BUNDLE = Path.of("../blog-web/target/test-script/fuzz.js");

    private static final int RUNS = 3000;

    private static ChromeDriver browser;

    @BeforeAll
    static void openAnEmptyPage() throws IOException {
        assumeTrue(DeskBrowser.isInstalled(), "chromium and chromedriver are not installed");
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync");
        browser =
                new ChromeDriver(
                        new ChromeDriverService.Builder()
                                .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                                .build(),
                        options,
                        ClientConfig.defaultConfig().readTimeout(Duration.ofMinutes(10)));
        browser.manage().timeouts().scriptTimeout(Duration.ofMinutes(10));
        browser.get("about:blank");
        browser.executeScript(Files.readString(BUNDLE));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void everybodyEndsWithTheSameTextAndEverythingTypedIsThereOnce() {
        assertThat(diverged(false)).isEmpty();
    }

    /** A fuzz that can't find the scheme that is known to diverge proves nothing. */
    @Test
    void theFuzzFindsOutAClientThatSkipsItsEchoes() {
        assertThat(diverged(true)).isNotEmpty();
    }

    private static List<?> diverged(boolean broken) {
        Object told =
                browser.executeScript(
                        "return window.dutaFuzz(0, arguments[0], {broken: arguments[1]})",
                        RUNS,
                        broken);
        Map<?, ?> result = (Map<?, ?>) Objects.requireNonNull(told, "the fuzz told nothing");
        assertThat(result.get("runs")).isEqualTo((long) RUNS);
        return (List<?>) Objects.requireNonNull(result.get("diverged"), "no list of runs");
    }
}
