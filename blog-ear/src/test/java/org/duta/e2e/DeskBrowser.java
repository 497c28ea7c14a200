package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser with one person signed in. It waits for what it looks for, and never just waits. */
final class DeskBrowser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DutaServer duta;
    private final ChromeDriver driver;
    private final WebDriverWait wait;

    private DeskBrowser(DutaServer duta) {
        this.duta = duta;
        driver = Chromium.start();
        wait = new WebDriverWait(driver, PATIENCE);
        // An element may go with its page between finding it and looking at it: it is looked for
        // again.
        wait.ignoring(WebDriverException.class);
    }

    static boolean isInstalled() {
        return Chromium.isInstalled();
    }

    static DeskBrowser signedInAs(DutaServer duta, String handle) {
        DeskBrowser browser = new DeskBrowser(duta);
        browser.signIn(handle);
        return browser;
    }

    /** A browser before the sign-in page, nobody signed in. */
    static DeskBrowser signedOut(DutaServer duta) {
        DeskBrowser browser = new DeskBrowser(duta);
        browser.open("/sign-in");
        return browser;
    }

    void signIn(String handle) {
        open("/sign-in");
        type("[name=username]", handle);
        type("[name=password]", "duta-demo");
        driver.findElement(By.name("password")).submit();
        awaitPath("/desk/posts");
    }

    /** What happens when a session ends while a page is open. */
    void loseSession() {
        driver.manage().deleteAllCookies();
    }

    void open(String path) {
        driver.get(duta.at(path).toString());
    }

    /** The path and query of the page that is open. */
    String path() {
        return String.valueOf(driver.getCurrentUrl()).replaceFirst("^https?://[^/]+", "");
    }

    /** Does something in another tab, which stays open. */
    void inANewTab(Runnable act) {
        String here = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        act.run();
        driver.switchTo().window(here);
    }

    void awaitPath(String part) {
        wait.until(ExpectedConditions.urlContains(part));
    }

    /** Until everything that fields asked the server for has come and stands in the page. */
    void awaitAnswers() {
        until(() -> Boolean.TRUE.equals(script("return PrimeFaces.ajax.Queue.isEmpty()")));
    }

    void click(String css) {
        wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector(css))).click();
    }

    /** Gives a file to a field that takes some, whether the field itself is seen or not. */
    void choose(String css, String path) {
        wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(css))).sendKeys(path);
    }

    void type(String css, String text) {
        await(css).sendKeys(text);
    }

    /** Adds to what stands in a field, at its end. */
    void append(String css, String text) {
        type(css, Keys.chord(Keys.CONTROL, Keys.END) + text);
    }

    /** Opens a post's live text to write in it. */
    void openText(String post) {
        open("/desk/edit?id=" + post);
        await("#coedit .cm-content:not([aria-readonly='true'])");
    }

    /** Selects characters of the live text's first line by the keyboard; both count from 0. */
    void select(int from, int length) {
        goToLine(0);
        keys(Keys.ARROW_RIGHT.toString().repeat(from));
        keys(Keys.SHIFT, Keys.ARROW_RIGHT.toString().repeat(length));
    }

    /**
     * Goes on by the Tab key, as somebody without a mouse does, until that element has the focus.
     */
    void tabTo(String css) {
        for (int stops = 0; stops < 200; stops++) {
            if (isAt(css)) {
                return;
            }
            keys(Keys.TAB);
        }
        throw new AssertionError("Tab never comes to " + css);
    }

    boolean isAt(String css) {
        return Boolean.TRUE.equals(
                driver.executeScript("return document.activeElement.matches(arguments[0])", css));
    }

    /** Types at the end of the live text. */
    void write(String text) {
        await("#coedit .cm-content:not([aria-readonly='true'])").click();
        driver.switchTo().activeElement().sendKeys(Keys.chord(Keys.CONTROL, Keys.END) + text);
    }

    /** The live text, as the plain field follows it once the typing rests. */
    void awaitWritten(String text) {
        wait.until(
                any ->
                        text.equals(
                                driver.executeScript(
                                        "return document.getElementById('text').value")));
    }

    /** The live text as it is shown, its lines with a line end between them. */
    String written() {
        return String.valueOf(driver.executeScript("return document.getElementById('text').value"));
    }

    /** Waits until something is so. */
    void until(BooleanSupplier so) {
        wait.until(any -> so.getAsBoolean());
    }

    /** Puts the cursor before a line's first character; lines count from 0. */
    void goToLine(int line) {
        await("#coedit .cm-content").click();
        driver.switchTo()
                .activeElement()
                .sendKeys(
                        Keys.chord(Keys.CONTROL, Keys.HOME)
                                + Keys.ARROW_DOWN.toString().repeat(line));
    }

    /** Types where the cursor is. */
    void keys(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    Object script(String script) {
        return Objects.requireNonNullElse(driver.executeScript(script), "");
    }

    /** Has a script run in every page that is opened from here on, before the page's own. */
    void before(String script) {
        command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, parameters);
    }

    /** What a screen reader calls the element that has the focus. */
    String focusName() {
        return Objects.requireNonNullElse(
                driver.switchTo().activeElement().getAccessibleName(), "");
    }

    /** Makes the window as wide as a telephone or a desk's screen, and as high as its page. */
    void widen(int width) {
        resize(width, 900);
        resize(width, number("return document.documentElement.scrollHeight"));
    }

    private void resize(int width, int height) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** By how many pixels the page is wider than the window. */
    int overflow() {
        return number(
                "return document.documentElement.scrollWidth -"
                        + " document.documentElement.clientWidth");
    }

    private int number(String script) {
        return ((Number) script(script)).intValue();
    }

    /** A picture of what is seen, for people to look at. */
    void picture(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What axe-core calls a serious or critical hindrance in the page. */
    List<?> hindrances() {
        driver.executeScript(ReaderBrowser.axe());
        return (List<?>)
                Objects.requireNonNull(
                        driver.executeAsyncScript(ReaderBrowser.AXE), "axe gave nothing");
    }

    /** Everything is committed. */
    void awaitSaved() {
        await("#save-state[data-state='saved']");
    }

    WebElement await(String css) {
        return wait.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    }

    void awaitText(String css, String text) {
        wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), text));
    }

    /** Waits for words that are for the ear alone. */
    void awaitHidden(String css, String words) {
        until(() -> contents(css).toString().contains(words));
    }

    boolean shows(String css) {
        return driver.findElements(By.cssSelector(css)).stream().anyMatch(DeskBrowser::isShown);
    }

    private static boolean isShown(WebElement element) {
        try {
            return element.isDisplayed();
        } catch (StaleElementReferenceException gone) {
            return false;
        }
    }

    String text(String css) {
        return await(css).getText();
    }

    /** What stands in a field. */
    String value(String css) {
        return String.valueOf(await(css).getDomProperty("value"));
    }

    /** The texts of all elements, whether they can be seen or not, without hidden words. */
    List<String> contents(String css) {
        return driver.findElements(By.cssSelector(css)).stream()
                .map(
                        element ->
                                String.valueOf(
                                        ((JavascriptExecutor) driver)
                                                .executeScript(
                                                        "const c = arguments[0].cloneNode(true);"
                                                                + "c.querySelectorAll('.visually-hidden').forEach(h => h.remove());"
                                                                + "return c.textContent.trim()",
                                                        element)))
                .toList();
    }

    void save() {
        click("#save");
        await("#save-state[data-state='saved']");
    }

    /** Nothing was blocked by the content security policy, and no script has failed. */
    void assertQuietConsole() {
        List<String> complaints =
                driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                        .map(LogEntry::getMessage)
                        .filter(message -> !message.contains("favicon"))
                        .toList();
        assertThat(complaints).isEmpty();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
