import {say} from "./say.js";

const LASTS = 1000;

const inWords = ({dataset, textContent}) => `${dataset.state} ${textContent.replace(/\d+/g, "")}`;

/**
 * Tells those who can't see it how the text stands: once it has stood so for a second, and not again when only a number
 * in it has changed. Whoever types hears nothing of each saving that goes well.
 *
 * @param shown where it is shown, with data-state · @param told a live region
 */
export function announce(shown, told, words) {
  let last = inWords(shown);
  let lastState = shown.dataset.state;
  let waiting = 0;
  const tell = () => {
    const {state} = shown.dataset;
    const now = inWords(shown);
    if (now !== last) {
      const key = {saving: "status.told-saving", saved: lastState === "offline" ? "status.told-back" : ""}[state];
      told.textContent = key ? say(words, key) : shown.textContent;
      last = now;
      lastState = state;
    }
  };
  new MutationObserver(() => {
    clearTimeout(waiting);
    waiting = setTimeout(tell, inWords(shown) === last ? 0 : LASTS);
  }).observe(shown, {attributes: true, attributeFilter: ["data-state"], childList: true, characterData: true, subtree: true});
}
