/*
 * Comments and suggestions in the margin of a text.
 *
 *   margin({words, send(frame), can, me: {handle}}) →
 *     extension                    into the editor
 *     panel                        <aside>, beside the text or below it
 *     setComments, clearComments   effects: items of the wire's `comments` (upserts by id) with from, to in the view's text;
 *                                  null: another edition's text is here now
 *     compose(view, "comment" | "suggestion")
 *     refused(id, detail)          of the frame `refused`: the form that sent it shows the sentence and what was typed
 *     setCan({comment, suggest, edit})
 *
 * `send` gets {"t":"comment","id","from","to","body"}, {"t":"suggest","id","from","to","insert","body"?},
 * {"t":"reply","id","to","body"}, {"t":"decide","id","as"}: as on the wire, without v. Suggesting needs no right to edit.
 * Keys: F6 goes from the text to the card at the cursor, or the next one, and back; Ctrl+Enter sends, Escape cancels or
 * goes back to the text.
 * Words: all margin.* keys.
 */
import {EditorView, ViewPlugin, keymap} from "@codemirror/view";
import {tell} from "./notices.js";
import {MarginPanel} from "./margin-panel.js";
import {
  activeField, clearComments, draftsField, isPlaced, itemAt, itemsField, marginState, setActive, setComments, setDraft,
} from "./margin-state.js";
import {newId} from "./ids.js";
import {wholeRange} from "./pairs.js";
import {say} from "./say.js";

// A comment stands at words: those selected, or the one at the cursor.
function chosen(state) {
  const {main} = state.selection;
  const range = main.empty ? state.wordAt(main.head) : main;
  return range && range.from < range.to ? wholeRange(state.doc, range.from, range.to) : null;
}

function compose(panel, view, kind) {
  const range = chosen(view.state);
  if (!range) {
    view.dispatch({effects: tell.of(say(panel.words, "margin.select-first"))});
    return true;
  }
  const key = newId();
  panel.openDraft(key, kind, view.state.sliceDoc(range.from, range.to));
  view.dispatch({effects: [setDraft.of({key, kind, from: range.from, to: range.to}), setActive.of(key)]});
  panel.focus(key);
  return true;
}

function toCard(panel, view) {
  const {state} = view;
  const {head} = state.selection.main;
  const placed = [...state.field(itemsField).values()].filter(isPlaced).sort((one, other) => one.from - other.from);
  const next = itemAt(state, head) ?? placed.find((item) => item.from >= head) ?? placed[0];
  if (next) {
    panel.focus(next.id);
  } else if (!panel.focusAny()) {
    view.dispatch({effects: tell.of(say(panel.words, "margin.none"))});
  }
  return true;
}

function follower(panel) {
  return ViewPlugin.fromClass(class {
    constructor(view) {
      panel.attach(view);
    }

    update(update) {
      const {state, startState} = update;
      const changed = [itemsField, draftsField, activeField].some((one) => state.field(one) !== startState.field(one));
      if (changed) {
        panel.refresh(state);
      }
      if (changed || update.geometryChanged || update.docChanged) {
        panel.place();
      }
    }

    destroy() {
      panel.detach();
    }
  });
}

const pointing = EditorView.domEventHandlers({
  click(event, view) {
    const pos = view.posAtCoords({x: event.clientX, y: event.clientY});
    const item = pos === null ? null : itemAt(view.state, pos);
    const active = view.state.field(activeField);
    if ((item?.id ?? null) !== active) {
      view.dispatch({effects: setActive.of(item?.id ?? null)});
    }
  },
});

export function margin({words, send, can, me}) {
  const panel = new MarginPanel({words, send, can, me});
  return {
    panel: panel.dom,
    extension: [
      marginState,
      follower(panel),
      pointing,
      keymap.of([{key: "F6", run: (view) => toCard(panel, view), preventDefault: true}]),
    ],
    setComments,
    clearComments,
    compose: (view, kind) => compose(panel, view, kind),
    refused: (id, detail) => panel.refused(id, detail),
    setCan: (now) => panel.setCan(now),
  };
}
