package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openqa.selenium.Keys;

/**
 * Somebody who has a keyboard and no mouse, and knows what has the focus by its name alone. At each
 * stop the focus must have a name, and be seen.
 */
final class KeyboardUser {

    private static final int TOO_MANY_STOPS = 150;

    private static final Set<String> CONTROLS =
            Set.of(
                    "button",
                    "link",
                    "textbox",
                    "radio",
                    "checkbox",
                    "combobox",
                    "listbox",
                    "spinbutton",
                    "searchbox",
                    "DisclosureTriangle");

    /** An element may show its focus by what is drawn around it or around its label. */
    private static final String FOCUS_IS_SEEN =
            "const at = document.activeElement;"
                    + "return [at, ...(at.labels || [])].some(one => {"
                    + " const look = getComputedStyle(one);"
                    + " return look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) > 1"
                    + " && one.getBoundingClientRect().width > 1})";

    private final DeskBrowser browser;

    KeyboardUser(DeskBrowser browser) {
        this.browser = browser;
    }

    void presses(CharSequence... keys) {
        browser.keys(keys);
    }

    /** Goes on by Tab to what is called so. */
    void goesTo(String name) {
        for (int stops = 0; stops < TOO_MANY_STOPS; stops++) {
            if (!nowhere() && browser.focusName().contains(name)) {
                return;
            }
            tab();
        }
        throw new AssertionError("Tab never comes to " + name);
    }

    /** What Tab comes to from here to the end of the page, hashes told as "hash". */
    List<String> stops() {
        List<String> names = new ArrayList<>();
        for (tab(); !nowhere(); tab()) {
            names.add(browser.focusName().replaceFirst("^[0-9a-f]{12}$", "hash"));
            assertThat(names).hasSizeLessThan(TOO_MANY_STOPS);
        }
        return names;
    }

    private void tab() {
        presses(Keys.TAB);
        if (!nowhere()) {
            String here = String.valueOf(browser.script("return document.activeElement.outerHTML"));
            assertThat(browser.focusName()).as("the name of %s", here).isNotBlank();
            assertThat(browser.script(FOCUS_IS_SEEN))
                    .as("the focus is seen: %s", here)
                    .isEqualTo(true);
        }
    }

    /** Whether the focus is nowhere in the page. */
    boolean nowhere() {
        return browser.isAt("body");
    }

    /** Waits for words that are told where the focus is by then. */
    void hears(String words) {
        browser.until(
                () ->
                        String.valueOf(browser.script("return document.activeElement.innerText"))
                                .contains(words));
        assertThat(nowhere()).as("the focus is on the page as a whole").isFalse();
    }

    /** The controls of the page, hidden ones left out, that a screen reader has no name for. */
    List<String> unnamed() {
        List<String> unnamed = new ArrayList<>();
        List<?> nodes =
                (List<?>) browser.command("Accessibility.getFullAXTree", Map.of()).get("nodes");
        for (Object each : nodes == null ? List.of() : nodes) {
            Map<?, ?> node = (Map<?, ?>) each;
            String role = value(node, "role");
            if (CONTROLS.contains(role) && value(node, "name").isBlank()) {
                unnamed.add(role + " " + node);
            }
        }
        return unnamed;
    }

    private static String value(Map<?, ?> node, String property) {
        return Boolean.FALSE.equals(node.get("ignored"))
                        && node.get(property) instanceof Map<?, ?> given
                ? String.valueOf(given.get("value"))
                : "";
    }
}
