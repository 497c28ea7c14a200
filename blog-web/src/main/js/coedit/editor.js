/*
 * The editor of a live text: one CodeMirror view that writes CommonMark and never alters it by itself.
 *
 *   createEditor({parent, doc, lang, dir, nonce, words, readOnly, label, pasteLimit, extensions}) → EditorView
 *   setReadOnly(view, bool)        the text can still be read, selected, commented
 *   setPasteLimit(view, units, words)  most UTF-16 units that one insertion may bring
 *   tell(view, sentence)           a line above the text, until the next word is typed
 *
 * Words: tool.label, tool.paste-limit ({0} what came, {1} the limit), tool.dismiss.
 * Transactions annotated remote (marks.js) pass unchecked: the authority has checked them.
 */
import {defaultKeymap, history, historyKeymap} from "@codemirror/commands";
import {Compartment, EditorState, Prec} from "@codemirror/state";
import {EditorView, keymap} from "@codemirror/view";
import {lineDirections} from "./direction.js";
import {inserted} from "./inserted.js";
import {notices, tell as toTell} from "./notices.js";
import {continueMarkup} from "./commands.js";

const reading = new Compartment();
const pasting = new Compartment();
const PASTE_LIMIT = 200_000;

/** Makes the view; `doc` has \n alone, `nonce` is the page's or empty, `extensions` come after those of every editor. */
export function createEditor(options) {
  const {parent, doc, lang, dir, nonce, words, readOnly = false, label, extensions = []} = options;
  const state = EditorState.create({
    doc,
    extensions: [
      nonce ? EditorView.cspNonce.of(nonce) : [],
      EditorState.lineSeparator.of("\n"),
      EditorState.allowMultipleSelections.of(false),
      reading.of(EditorState.readOnly.of(readOnly)),
      pasting.of(inserted(words, options.pasteLimit ?? PASTE_LIMIT)),
      history(),
      extensions,
      Prec.high(keymap.of([{key: "Enter", run: continueMarkup}])),
      // Tab is left to the browser: whoever has no mouse must be able to leave the text.
      keymap.of([...defaultKeymap, ...historyKeymap]),
      EditorView.lineWrapping,
      EditorView.perLineTextDirection.of(true),
      lineDirections(dir || "ltr"),
      EditorView.contentAttributes.of({
        "aria-label": label || words["tool.label"],
        "aria-multiline": "true",
        lang,
        dir: dir || "ltr",
        spellcheck: "true",
        autocorrect: "on",
        autocapitalize: "sentences",
      }),
      notices(words),
    ],
  });
  return new EditorView({state, parent});
}

export function setReadOnly(view, readOnly) {
  if (view.state.readOnly !== readOnly) {
    view.dispatch({effects: reading.reconfigure(EditorState.readOnly.of(readOnly))});
  }
}

export function setPasteLimit(view, units, words) {
  view.dispatch({effects: pasting.reconfigure(inserted(words, units))});
}

export function tell(view, sentence) {
  view.dispatch({effects: toTell.of(sentence)});
}
