/*
 * The whole surface of one live text, put together: tools above, text, margin beside it.
 *
 *   createSurface({parent, doc, lang, dir, nonce, words, label, post, me: {handle, name, mission}, can, pasteLimit, readOnly,
 *                  send(frame), askAuthors(), extensions}) → surface
 *
 *   surface.view                    the EditorView
 *   surface.setCan(can)             {edit, comment, suggest}: read-only, tools and cards follow
 *   surface.setComments(items)      upserts by id; from, to in the view's text
 *   surface.clearComments()         another edition's text is here now
 *   surface.refused(id, detail)     a margin act came back; what was typed is still in its form
 *   surface.setCarets(list) · surface.setRuns(runs) · surface.setPeople(people)
 *   surface.tell(sentence)          a line above the text
 *   surface.setPasteLimit(units)
 *   surface.destroy()
 *
 * `send` gets the frames of the wire without `v`, their from and to in the view's text: comment, suggest, reply, decide.
 */
import {EditorView} from "@codemirror/view";
import crelt from "crelt";
import {authorship, setPeople, setRuns} from "./authors.js";
import {carets, setCarets} from "./carets.js";
import {createEditor, setPasteLimit, setReadOnly, tell} from "./editor.js";
import {margin} from "./margin.js";
import {pictures} from "./pictures.js";
import {preview} from "./preview.js";
import {toolbar} from "./toolbar.js";

// The tools stay in sight under the page's own bar, and what is scrolled to stays clear of both.
function keptInSight(frame, tools) {
  const bar = document.querySelector(".edit-bar");
  const stick = () => (bar && getComputedStyle(bar).position === "sticky" ? bar.offsetHeight : 0);
  const sizes = new ResizeObserver(() => {
    frame.style.setProperty("--coedit-stick", `${stick()}px`);
    frame.style.setProperty("--coedit-tools", `${tools.offsetHeight}px`);
  });
  [bar, tools].filter(Boolean).forEach((one) => sizes.observe(one));
  return EditorView.scrollMargins.of(() => ({top: stick() + tools.offsetHeight + 8}));
}

export function createSurface(options) {
  const {parent, words, me, post, can, send, askAuthors, extensions = []} = options;
  const side = margin({words, send, can, me});
  const brought = pictures({words, post});
  const tools = toolbar({
    words,
    can,
    comment: (view) => side.compose(view, "comment"),
    suggest: (view) => side.compose(view, "suggestion"),
    picture: (view) => brought.open(view),
  });
  const page = crelt("div", {class: "coedit-page"});
  const frame = crelt("div", {class: "coedit"}, crelt("div", {class: "coedit-text"}, tools.dom, brought.dom, page), side.panel);
  parent.append(frame);
  const view = createEditor({
    ...options,
    parent: page,
    readOnly: options.readOnly ?? !can.edit,
    extensions: [
      tools.extension, brought.extension, preview(), carets(), authorship({words, me, ask: askAuthors}), side.extension,
      keptInSight(frame, tools.dom), extensions,
    ],
  });
  tools.attach(view);
  const does = (effect) => (value) => view.dispatch({effects: effect.of(value)});
  return {
    view,
    dom: frame,
    setCan(now) {
      setReadOnly(view, !now.edit);
      tools.setCan(now);
      side.setCan(now);
    },
    setComments: does(side.setComments),
    clearComments: () => view.dispatch({effects: side.clearComments.of(null)}),
    refused: (id, detail) => side.refused(id, detail),
    setCarets: does(setCarets),
    setRuns: does(setRuns),
    setPeople: does(setPeople),
    tell: (sentence) => tell(view, sentence),
    setPasteLimit: (units) => setPasteLimit(view, units, words),
    destroy() {
      view.destroy();
      frame.remove();
    },
  };
}
