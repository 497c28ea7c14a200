package org.duta.e2e;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A reader's Chromium, of a given width and language. Without one the test is skipped. */
final class ReaderBrowser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    static final String AXE =
            "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa',"
                    + " 'best-practice']}).then(r => arguments[arguments.length - 1](r.violations"
                    + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                    + ".map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '))))";

    private final ChromeDriver driver;

    ReaderBrowser(int width, String language) {
        if (!Files.isExecutable(CHROMIUM) || !Files.isExecutable(DRIVER)) {
            abort("chromium and chromium-driver are not installed");
        }
        driver = new ChromeDriver(service(), options(width, language));
    }

    private static ChromeDriverService service() {
        return new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    }

    private static ChromeOptions options(int width, String language) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--hide-scrollbars",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--accept-lang=" + language);
        options.setCapability("goog:loggingPrefs", logs);
        options.setExperimentalOption(
                "mobileEmulation",
                Map.of("deviceMetrics", Map.of("width", width, "height", 900, "pixelRatio", 1)));
        return options;
    }

    void signIn(String site, String handle) {
        open(site + "/sign-in");
        driver.findElement(By.name("username")).sendKeys(handle);
        sends("password", Api.PASSWORD);
        await("return location.pathname === '/desk/posts'");
    }

    void open(String address) {
        driver.get(address);
    }

    /** Puts a text into the field of that name and sends the form that it stands in. */
    void sends(String field, String text) {
        WebElement element = driver.findElement(By.name(field));
        driver.executeScript("arguments[0].value = arguments[1]", element, text);
        element.submit();
    }

    /** By how many pixels the page is wider than the window. */
    long overflow() {
        return ((Number)
                        script(
                                "return document.documentElement.scrollWidth -"
                                        + " document.documentElement.clientWidth"))
                .longValue();
    }

    /** What the browser complained about since it was last asked. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(entry -> entry.getMessage())
                .toList();
    }

    /** What axe-core calls a serious or critical hindrance in the page. */
    @SuppressWarnings("unchecked")
    List<String> hindrances() {
        script(axe());
        return (List<String>)
                Objects.requireNonNull(driver.executeAsyncScript(AXE), "axe gave nothing");
    }

    /** A picture of the whole page, for people to look at. */
    void picture(Path file) {
        long height = ((Number) script("return document.documentElement.scrollHeight")).longValue();
        Object width = script("return document.documentElement.clientWidth");
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    /** What axe-core finds in another page of a site. */
    List<String> hindrances(String path, String site) {
        open(site + path);
        return hindrances();
    }

    /** Waits until a script of one {@code return} says true. */
    void await(String condition) {
        Pause.until(
                Duration.ofMinutes(2),
                () -> Boolean.TRUE.equals(script(condition)),
                () -> condition + ": " + complaints());
    }

    /** What an expression over {@code d}, the first element of a selector, comes to. */
    String ask(String selector, String expression) {
        return String.valueOf(
                script(
                        "const d = document.querySelector('"
                                + selector
                                + "'); return String("
                                + expression
                                + ")"));
    }

    /** The words in an element's shadow. */
    String text(String selector) {
        return ask(selector, "d.shadowRoot.querySelector('ul').innerText");
    }

    /** The words in a frame, which its sandbox keeps from everybody else, once it has any. */
    String frameText(String selector) {
        ask(selector, "d.scrollIntoView()");
        Pause.until(
                Duration.ofMinutes(2),
                () -> !wordsIn(selector).isBlank(),
                () -> selector + " stays empty: " + complaints());
        return wordsIn(selector);
    }

    private String wordsIn(String selector) {
        driver.switchTo().frame(driver.findElement(By.cssSelector(selector)));
        try {
            return driver.findElement(By.tagName("body")).getText();
        } finally {
            driver.switchTo().defaultContent();
        }
    }

    Object script(String script) {
        Object result = driver.executeScript(script);
        return result == null ? "" : result;
    }

    static String axe() {
        try (InputStream in = ReaderBrowser.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
