/*
 * Tables as they will be read, while the cursor is elsewhere. A table that the cursor is in is source, as every line is;
 * so are all of them while it is shown who wrote what.
 *
 *   tables                 extension
 *   released.of(null)      effect: the mouse's button was let go
 */
import {syntaxTree} from "@codemirror/language";
import {StateEffect, StateField} from "@codemirror/state";
import {Decoration, EditorView, keymap} from "@codemirror/view";
import {authorsShown} from "./authors.js";
import {TableWidget} from "./table-widget.js";

export const released = StateEffect.define();
const focusing = StateEffect.define();

function drawn(state, focused) {
  const found = [];
  const {doc, selection} = state;
  const isTouched = (from, to) => focused && selection.ranges.some((range) => range.from <= to && range.to >= from);
  for (let node = authorsShown(state) ? null : syntaxTree(state).topNode.firstChild; node; node = node.nextSibling) {
    if (node.name === "Table") {
      const {from} = doc.lineAt(node.from);
      const {to} = doc.lineAt(node.to);
      if (!isTouched(from, to)) {
        found.push(Decoration.replace({widget: new TableWidget(state, node, from, to), block: true}).range(from, to));
      }
    }
  }
  return {focused, shown: Decoration.set(found)};
}

const field = StateField.define({
  create: (state) => drawn(state, false),
  update(value, transaction) {
    const {state, startState} = transaction;
    const told = transaction.effects.find((effect) => effect.is(focusing));
    const focused = told ? told.value : value.focused;
    // A table that opens under the mouse while its button is held would select what nobody chose.
    if (transaction.isUserEvent("select.pointer") && !transaction.docChanged) {
      return focused === value.focused ? value : {...value, focused};
    }
    const changed = transaction.docChanged || transaction.selection || told
      || transaction.effects.some((effect) => effect.is(released))
      || syntaxTree(state) !== syntaxTree(startState) || authorsShown(state) !== authorsShown(startState);
    return changed ? drawn(state, focused) : value;
  },
  provide: (from) => EditorView.decorations.from(from, ({shown}) => shown),
});

function tableAt(state, pos) {
  let found = null;
  state.field(field).shown.between(pos, pos, (from, to) => {
    found = {from, to};
  });
  return found;
}

// Going up or down by line, a cursor would pass over what isn't a line.
function enter(forward) {
  return (view) => {
    const {doc, selection: {main}} = view.state;
    const line = doc.lineAt(main.head);
    const beside = forward ? line.to + 1 : line.from - 1;
    const table = main.empty && beside >= 0 && beside <= doc.length ? tableAt(view.state, beside) : null;
    const next = table ? view.moveVertically(main, forward).head : main.head;
    if (!table || (next !== main.head && next >= line.from && next <= line.to)) {
      return false;
    }
    view.dispatch({
      selection: {anchor: forward ? table.from : doc.lineAt(table.to).from}, scrollIntoView: true, userEvent: "select",
    });
    return true;
  };
}

export const tables = [
  field,
  EditorView.focusChangeEffect.of((state, focused) => focusing.of(focused)),
  keymap.of([{key: "ArrowDown", run: enter(true)}, {key: "ArrowUp", run: enter(false)}]),
];
