/*
 * Live preview: CommonMark as readers will see it, with its marks hidden away from the cursor's line. The text is
 * never altered, only what is in view is looked at, and raw HTML stays as it was typed, as docs/rendering.md has it.
 *
 *   preview() → extension          plain source if this browser's person chose that last
 *   setPlain(view, bool)           remembered in this browser
 *   isPlain(state) → bool
 */
import {Language, defineLanguageFacet, syntaxTree} from "@codemirror/language";
import {Compartment, StateEffect, StateField} from "@codemirror/state";
import {Decoration, EditorView, ViewPlugin} from "@codemirror/view";
import {Autolink, Strikethrough, Table, parser} from "@lezer/markdown";
import {Dress} from "./dress.js";
import {released, tables} from "./tables.js";

const KEPT = "duta.plain-source";
const mode = new Compartment();
const setMode = StateEffect.define();

const commonMark = new Language(
  defineLanguageFacet(), parser.configure([Table, Strikethrough, Autolink]), [], "commonmark");

const plainField = StateField.define({
  create: () => remembered(),
  update: (plain, transaction) => transaction.effects.reduce(
    (now, effect) => (effect.is(setMode) ? effect.value : now), plain),
});

function remembered() {
  try {
    return localStorage.getItem(KEPT) === "yes";
  } catch (forbidden) {
    return false;
  }
}

function remember(plain) {
  try {
    localStorage.setItem(KEPT, plain ? "yes" : "no");
  } catch (forbidden) {
    // It holds for this page, then.
  }
}

/** The stretches whose marks show: the lines that the selection touches, while the text has the focus. */
function touched(view) {
  const {state} = view;
  if (!view.hasFocus || state.readOnly) {
    return [];
  }
  return state.selection.ranges.map(
    ({from, to}) => ({from: state.doc.lineAt(from).from, to: state.doc.lineAt(to).to}));
}

class Live {
  constructor(view) {
    this.pressed = false;
    this.shown = touched(view);
    this.draw(view);
  }

  update(update) {
    const {view, state, startState} = update;
    const freed = update.transactions.some((tr) => tr.effects.some((effect) => effect.is(released)));
    if (update.docChanged) {
      this.shown = this.shown.map(
        ({from, to}) => ({from: update.changes.mapPos(from, -1), to: update.changes.mapPos(to, 1)}));
    }
    // While a button is held the marks stay as they are: a line that shifts under the mouse selects what nobody chose.
    if (!this.pressed) {
      this.shown = touched(view);
    }
    if (freed || update.docChanged || update.viewportChanged || update.selectionSet || update.focusChanged
      || startState.readOnly !== state.readOnly || syntaxTree(startState) !== syntaxTree(state)) {
      this.draw(view);
    }
  }

  draw(view) {
    const dress = new Dress(view.state, this.shown);
    for (const {from, to} of view.visibleRanges) {
      syntaxTree(view.state).iterate({from, to, enter: (node) => dress.enter(node, from, to)});
    }
    this.decorations = Decoration.set(dress.pieces, true);
  }
}

const live = ViewPlugin.fromClass(Live, {
  decorations: (plugin) => plugin.decorations,
  eventHandlers: {
    mousedown(event, view) {
      this.pressed = true;
      window.addEventListener("mouseup", () => {
        this.pressed = false;
        view.dispatch({effects: released.of(null)});
      }, {once: true});
    },
  },
});

const look = (plain) => (plain
  ? EditorView.editorAttributes.of({class: "coedit-plain"})
  : [live, tables, EditorView.editorAttributes.of({class: "coedit-live"})]);

export function preview() {
  return [commonMark.extension, plainField, mode.of(look(remembered()))];
}

export function isPlain(state) {
  return state.field(plainField, false) ?? false;
}

export function setPlain(view, plain) {
  remember(plain);
  view.dispatch({effects: [setMode.of(plain), mode.reconfigure(look(plain))]});
}
