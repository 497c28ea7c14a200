package org.duta.e2e;

/**
 * A bad line between one browser and the server: sockets break and don't come back until it is
 * mended, while pages can still be had. It is remembered by the tab.
 */
final class BrokenLine {

    private static final String WATCH =
            """
            const Real = window.WebSocket;
            window.sockets = [];
            window.WebSocket = class extends Real {
              constructor(address, protocol) {
                if (sessionStorage.getItem('broken')) {
                  throw new Error('broken');
                }
                super(address, protocol);
                window.sockets.push(this);
              }
            };
            """;

    private final DeskBrowser browser;

    BrokenLine(DeskBrowser browser) {
        this.browser = browser;
        browser.before(WATCH);
    }

    void breaks() {
        browser.script(
                "sessionStorage.setItem('broken', '1'); window.sockets.forEach(s => s.close());");
        browser.await("#save-state[data-state='offline']");
    }

    void isMended() {
        browser.script(
                "sessionStorage.removeItem('broken'); window.dispatchEvent(new Event('online'));");
    }
}
