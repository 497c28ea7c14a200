/*
 * Where the others are: their carets and selections, drawn on layers over and under the text. They are no part of the
 * text's own elements, so they break neither an Arabic word nor a composition, and screen readers never meet them.
 *
 *   carets() → extension
 *   setCarets.of([{c, name, handle, look, sel: [[anchor, head], …]}, …])   all of them, positions in the view's text;
 *                                                                          look: a number below LOOKS (people.js)
 *
 * In between they move along with the text. A caret's name shows for a while after it moved by itself, and under the mouse.
 */
import {EditorSelection, StateEffect, StateField} from "@codemirror/state";
import {EditorView, RectangleMarker, ViewPlugin, layer} from "@codemirror/view";
import crelt from "crelt";

const SHOWN_FOR = 4000;
const NEAR = 6;

export const setCarets = StateEffect.define();

function clamped(sel, length) {
  return sel.map(([anchor, head]) => [Math.min(anchor, length), Math.min(head, length)]);
}

function arrived(known, come, length) {
  return come.map((caret) => {
    const sel = clamped(caret.sel, length);
    const old = known.find((one) => one.c === caret.c);
    const still = old && JSON.stringify(old.sel) === JSON.stringify(sel);
    return {...caret, sel, movedAt: still ? old.movedAt : Date.now()};
  });
}

const field = StateField.define({
  create: () => [],
  update(known, transaction) {
    let now = known;
    if (transaction.docChanged && known.length) {
      const moved = (at) => transaction.changes.mapPos(at, 1);
      now = known.map((caret) => ({...caret, sel: caret.sel.map(([a, h]) => [moved(a), moved(h)])}));
    }
    for (const effect of transaction.effects) {
      now = effect.is(setCarets) ? arrived(now, effect.value, transaction.newDoc.length) : now;
    }
    return now;
  },
});

class CaretMarker {
  constructor(caret, place, flip) {
    Object.assign(this, {caret, place, flip});
  }

  eq(other) {
    const {caret, place} = this;
    return other.caret.c === caret.c && other.caret.movedAt === caret.movedAt && other.caret.name === caret.name
      && other.caret.look === caret.look && other.flip === this.flip
      && ["left", "top", "height"].every((side) => other.place[side] === place[side]);
  }

  draw() {
    const dom = crelt("div", {class: `cm-caret coedit-look-${this.caret.look}`});
    dom.append(crelt("span", {class: "cm-caret-name", dir: "auto"}, this.caret.name));
    this.adjust(dom);
    this.wave(dom);
    return dom;
  }

  update(dom, old) {
    if (old.caret.c !== this.caret.c || old.caret.name !== this.caret.name || old.caret.look !== this.caret.look) {
      return false;
    }
    this.adjust(dom);
    if (old.caret.movedAt !== this.caret.movedAt) {
      this.wave(dom);
    }
    return true;
  }

  adjust(dom) {
    const {left, top, height} = this.place;
    Object.assign(dom.style, {left: `${left}px`, top: `${top}px`, height: `${height}px`});
    dom.classList.toggle("cm-caret-flipped", this.flip);
    dom.classList.toggle("cm-caret-low", top < height);
  }

  wave(dom) {
    clearTimeout(dom.resting);
    const left = this.caret.movedAt + SHOWN_FOR - Date.now();
    dom.classList.toggle("cm-caret-fresh", left > 0);
    if (left > 0) {
      dom.resting = setTimeout(() => dom.classList.remove("cm-caret-fresh"), left);
    }
  }
}

const redrawn = (update) => update.docChanged || update.startState.field(field) !== update.state.field(field);

const caretLayer = layer({
  above: true,
  class: "cm-carets",
  update: redrawn,
  markers(view) {
    const middle = view.contentDOM.clientWidth / 2;
    return view.state.field(field).flatMap((caret) => caret.sel.flatMap(([, head]) =>
      RectangleMarker.forRange(view, "", EditorSelection.cursor(head))
        .map((place) => new CaretMarker(caret, place, place.left > middle))));
  },
});

const selectionLayer = layer({
  above: false,
  class: "cm-others-selections",
  update: redrawn,
  markers(view) {
    return view.state.field(field).flatMap((caret) => caret.sel.filter(([anchor, head]) => anchor !== head).flatMap(
      ([anchor, head]) => RectangleMarker.forRange(
        view, `cm-others-selection coedit-look-${caret.look}`, EditorSelection.range(anchor, head))));
  },
});

// The layer lets the mouse through to the text, so nearness is measured.
const hovering = EditorView.domEventHandlers({
  mousemove(event, view) {
    for (const caret of view.dom.querySelectorAll(".cm-caret")) {
      const {left, right, top, bottom} = caret.getBoundingClientRect();
      const near = event.clientX > left - NEAR && event.clientX < right + NEAR
        && event.clientY > top && event.clientY < bottom;
      caret.classList.toggle("cm-caret-near", near);
    }
  },
});

const hidden = ViewPlugin.define((view) => {
  view.scrollDOM.querySelectorAll(".cm-layer").forEach((drawn) => drawn.setAttribute("aria-hidden", "true"));
  return {};
});

export function carets() {
  return [field, caretLayer, selectionLayer, hovering, hidden];
}
