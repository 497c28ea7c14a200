import {StateEffect, StateField} from "@codemirror/state";
import {showPanel} from "@codemirror/view";
import crelt from "crelt";
import {remote} from "./marks.js";
import {say} from "./say.js";

/** A sentence to show above the text; null takes it away. */
export const tell = StateEffect.define();

function panel(words, sentence) {
  return (view) => ({
    top: true,
    dom: crelt("div", {class: "coedit-notice", role: "alert"},
      crelt("p", sentence),
      crelt("button", {
        type: "button",
        class: "button button-small",
        onclick: () => {
          view.dispatch({effects: tell.of(null)});
          view.focus();
        },
      }, say(words, "tool.dismiss"))),
  });
}

/** The place for such a sentence. It goes when the person types on. */
export function notices(words) {
  return StateField.define({
    create: () => null,
    update(shown, transaction) {
      for (const effect of transaction.effects) {
        if (effect.is(tell)) {
          return effect.value ? panel(words, effect.value) : null;
        }
      }
      return transaction.docChanged && !transaction.annotation(remote) ? null : shown;
    },
    provide: (field) => showPanel.from(field),
  });
}
