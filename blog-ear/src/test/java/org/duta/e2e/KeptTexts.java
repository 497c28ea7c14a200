package org.duta.e2e;

/** What a browser keeps of texts on this computer, as somebody finds it who looks there. */
final class KeptTexts {

    private static final String LOOK =
            """
            const opening = indexedDB.open('duta-coedit');
            opening.onsuccess = () => {
              const texts = opening.result.transaction('texts', 'readwrite').objectStore('texts');
              const asking = texts.getAll();
              asking.onsuccess = () => { look(texts, asking.result); opening.result.close(); };
            };
            """;

    private KeptTexts() {}

    /** Waits until so many editors have something unconfirmed there. */
    static void await(DeskBrowser browser, int count) {
        browser.until(
                () -> {
                    browser.script(
                            "const look = (texts, all) => { window.keptTexts = all.length; };"
                                    + LOOK);
                    return browser.script("return String(window.keptTexts)")
                            .equals(Integer.toString(count));
                });
    }

    /** Makes everything there so much older than it is. */
    static void age(DeskBrowser browser, int hours) {
        browser.script(
                """
                window.aged = -1;
                const look = (texts, all) => { window.aged = all.length; all.forEach((text) => {
                  text.at -= HOURS * 3600 * 1000;
                  texts.put(text).onsuccess = () => { window.aged -= 1; };
                }); };
                """
                                .replace("HOURS", Integer.toString(hours))
                        + LOOK);
        browser.until(() -> browser.script("return String(window.aged)").equals("0"));
    }
}
