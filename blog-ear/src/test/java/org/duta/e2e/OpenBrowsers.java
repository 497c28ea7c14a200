package org.duta.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The browsers that a test opens, each with one person at it. After the test nothing may have been
 * blocked and no script may have failed in any of them.
 */
final class OpenBrowsers implements BeforeEachCallback, AfterEachCallback {

    private final List<DeskBrowser> open = new ArrayList<>();

    @Override
    public void beforeEach(ExtensionContext context) {
        assumeTrue(DeskBrowser.isInstalled(), "chromium and chromedriver are not installed");
    }

    DeskBrowser of(String handle) {
        return kept(DeskBrowser.signedInAs(DutaServer.shared(), handle));
    }

    /** Somebody before the sign-in page. */
    DeskBrowser signedOut() {
        return kept(DeskBrowser.signedOut(DutaServer.shared()));
    }

    private DeskBrowser kept(DeskBrowser browser) {
        open.add(browser);
        return browser;
    }

    /** Somebody who writes that post's text. */
    DeskBrowser writing(String handle, String post) {
        DeskBrowser browser = of(handle);
        browser.openText(post);
        return browser;
    }

    /** Somebody who has that post's text before them, and may not change it. */
    DeskBrowser readingAlong(String handle, String post) {
        DeskBrowser browser = of(handle);
        browser.open("/desk/edit?id=" + post);
        browser.await("#coedit .cm-content[aria-readonly='true']");
        return browser;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try {
            if (context.getExecutionException().isEmpty()) {
                open.forEach(DeskBrowser::assertQuietConsole);
            }
        } finally {
            open.forEach(DeskBrowser::close);
            open.clear();
        }
    }
}
