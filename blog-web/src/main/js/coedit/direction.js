import {RangeSetBuilder} from "@codemirror/state";
import {Decoration, ViewPlugin} from "@codemirror/view";

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LETTER = /\p{L}/gu;
const LOOKED_AT = 2000;

const turned = {
  ltr: Decoration.line({attributes: {dir: "ltr"}}),
  rtl: Decoration.line({attributes: {dir: "rtl"}}),
};

/** The one direction that all letters of the text have; null if it has none or mixes both. */
export function directionOf(text) {
  let found = null;
  for (const [letter] of text.slice(0, LOOKED_AT).matchAll(LETTER)) {
    const now = RTL.test(letter) ? "rtl" : "ltr";
    if (found && found !== now) {
      return null;
    }
    found = now;
  }
  return found;
}

function turn(view, dir) {
  const lines = new RangeSetBuilder();
  for (const {from, to} of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const line = view.state.doc.lineAt(at);
      const own = directionOf(line.text);
      if (own && own !== dir) {
        lines.add(line.from, line.from, turned[own]);
      }
      at = line.to + 1;
    }
  }
  return lines.finish();
}

/**
 * A line wholly in the other direction is turned round; one that mixes both goes with the text, as readers get it.
 * (The attribute dir=auto would turn an empty line of an Arabic text to the left, and a mixed one by its first word.)
 */
export function lineDirections(dir) {
  return ViewPlugin.fromClass(
    class {
      constructor(view) {
        this.decorations = turn(view, dir);
      }

      update(update) {
        if (update.docChanged || update.viewportChanged) {
          this.decorations = turn(update.view, dir);
        }
      }
    },
    {decorations: (plugin) => plugin.decorations},
  );
}
