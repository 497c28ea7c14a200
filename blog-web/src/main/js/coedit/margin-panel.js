import crelt from "crelt";
import {newId} from "./ids.js";
import {MarginCard} from "./margin-card.js";
import {MarginForm} from "./margin-form.js";
import {stacked, wantedTop} from "./margin-layout.js";
import {draftsField, activeField, dropDraft, isOpen, isPlaced, itemsField, setActive} from "./margin-state.js";
import {storable} from "./inserted.js";
import {say} from "./say.js";

const WIDE = "(min-width: 60rem)";

function fold(title, list) {
  return crelt("details", {class: "coedit-fold"}, crelt("summary", title), list);
}

/** The margin's own part of the page: cards beside their places, those without a place apart, settled ones folded. */
export class MarginPanel {
  constructor({words, send, can, me}) {
    Object.assign(this, {words, send, can, me});
    this.cards = new Map();
    this.forms = new Map();
    this.count = crelt("span", {class: "desk-section-count"});
    this.hint = crelt("p", {class: "small muted"}, say(words, "margin.none"));
    this.keys = crelt("p", {class: "small muted"}, say(words, "margin.keys"));
    this.placed = crelt("div", {class: "coedit-placed"});
    this.lostList = crelt("div", {class: "coedit-card-list"});
    this.lost = crelt("section", {class: "coedit-lost"}, crelt("h3", say(words, "margin.lost")), this.lostList);
    this.settledList = crelt("div", {class: "coedit-card-list"});
    this.settledTitle = crelt("span");
    this.settled = fold(this.settledTitle, this.settledList);
    this.dom = crelt("aside", {class: "coedit-margin no-print", "aria-label": say(words, "margin.title")},
      crelt("div", {class: "coedit-margin-head"},
        crelt("h2", say(words, "margin.title"), " ", this.count), this.hint, this.keys, this.lost, this.settled),
      this.placed);
    this.keys.hidden = true;
    this.lost.hidden = true;
    this.settled.hidden = true;
    this.dom.addEventListener("keydown", (event) => this.key(event));
    this.wide = matchMedia(WIDE);
    this.replace = () => this.place();
    this.sizes = new ResizeObserver(this.replace);
  }

  attach(view) {
    this.view = view;
    this.wide.addEventListener("change", this.replace);
    this.sizes.observe(this.dom);
  }

  detach() {
    this.wide.removeEventListener("change", this.replace);
    this.sizes.disconnect();
  }

  setCan(can) {
    this.can = can;
    this.cards.forEach((card) => card.update(card.item));
  }

  key(event) {
    if (event.key !== "F6" && event.key !== "Escape") {
      return;
    }
    event.preventDefault();
    const card = event.target.closest?.("[data-id]");
    const item = card && this.view.state.field(itemsField).get(card.dataset.id);
    if (item && isPlaced(item)) {
      this.goTo(item);
    } else {
      this.toText();
    }
  }

  toText() {
    this.view.focus();
    this.view.dispatch({scrollIntoView: true});
  }

  goTo(item) {
    this.view.dispatch({selection: {anchor: item.from, head: item.from}, effects: setActive.of(item.id), scrollIntoView: true});
    this.view.focus();
  }

  activate(id) {
    // The focus can come to a card in the middle of an update of the view.
    queueMicrotask(() => {
      if (this.view.state.field(activeField) !== id) {
        this.view.dispatch({effects: setActive.of(id)});
      }
    });
  }

  focus(key) {
    const form = this.forms.get(key);
    if (form) {
      form.focus();
    } else {
      const card = this.cards.get(key).dom;
      card.focus({preventScroll: true});
      this.view.requestMeasure({key: card, read: () => card.scrollIntoView({block: "nearest"})});
    }
  }

  focusAny() {
    const first = this.dom.querySelector(".coedit-lost:not([hidden]) .coedit-card, .coedit-fold[open] .coedit-card, .coedit-form textarea");
    first?.focus();
    return Boolean(first);
  }

  openDraft(key, kind, quote) {
    const {words} = this;
    const suggestion = kind === "suggestion";
    [...this.forms].filter(([, form]) => !form.sent && form.isEmpty).forEach(([old]) => this.closeDraft(old));
    const note = {name: "body", label: say(words, suggestion ? "margin.note-field" : "margin.comment-field"), required: !suggestion};
    const form = new MarginForm({
      words,
      fields: suggestion
        ? [{name: "insert", label: say(words, "margin.insert-field"), value: quote, required: false}, {...note, rows: 2}] : [note],
      action: say(words, suggestion ? "margin.send-suggestion" : "margin.send-comment"),
      check: (values) => (suggestion && values.insert === quote ? say(words, "margin.same") : ""),
      send: (values) => this.sendDraft(key, kind, values),
      cancel: () => {
        this.closeDraft(key);
        this.toText();
      },
    });
    form.dom.classList.add("coedit-card");
    form.dom.setAttribute("aria-label", say(words, suggestion ? "margin.new-suggestion" : "margin.new-comment"));
    form.dom.prepend(crelt("p", {class: "coedit-quote", dir: "auto"}, crelt(suggestion ? "del" : "q", quote)));
    this.forms.set(key, form);
    this.placed.append(form.dom);
    this.sizes.observe(form.dom);
  }

  sendDraft(key, kind, {insert, body}) {
    const id = newId();
    const {from, to} = this.view.state.field(draftsField).get(key);
    this.send(kind === "comment" ? {t: "comment", id, from, to, body: storable(body)}
      : {t: "suggest", id, from, to, insert: storable(insert), ...(body.trim() ? {body: storable(body)} : {})});
    return id;
  }

  closeDraft(key) {
    const form = this.forms.get(key);
    this.forms.delete(key);
    this.sizes.unobserve(form.dom);
    form.dom.remove();
    this.view.dispatch({effects: dropDraft.of(key)});
  }

  finish(key) {
    const {dom, sent} = this.forms.get(key);
    if (dom.contains(document.activeElement)) {
      this.cards.get(sent)?.dom.focus({preventScroll: true});
    }
    this.closeDraft(key);
  }

  refused(id, detail) {
    return [...this.forms.values(), ...this.cards.values()].some((one) => one.refused(id, detail));
  }

  refresh(state) {
    const items = state.field(itemsField);
    this.cards.forEach((card, id) => {
      if (!items.has(id)) {
        card.dom.remove();
        this.cards.delete(id);
      }
    });
    [...items.values()].sort((one, other) => one.from - other.from).forEach((item) => this.show(item));
    const active = state.field(activeField);
    this.cards.forEach((card, id) => card.dom.classList.toggle("coedit-card-active", id === active));
    this.lost.hidden = this.lostList.childElementCount === 0;
    this.settled.hidden = this.settledList.childElementCount === 0;
    this.settledTitle.textContent = say(this.words, "margin.settled", this.settledList.childElementCount);
    const open = [...items.values()].filter(isOpen).length;
    this.count.textContent = open ? String(open) : "";
    this.hint.hidden = items.size + this.forms.size > 0;
    this.keys.hidden = items.size === 0;
    this.arrived(items);
  }

  show(item) {
    let card = this.cards.get(item.id);
    if (card) {
      card.update(item);
    } else {
      card = new MarginCard(item, {
        words: this.words, me: this.me, send: this.send, can: () => this.can,
        goTo: (it) => this.goTo(it), activate: (id) => this.activate(id),
      });
      this.cards.set(item.id, card);
      this.sizes.observe(card.dom);
    }
    const home = isPlaced(item) ? this.placed : isOpen(item) ? this.lostList : this.settledList;
    if (card.dom.parentNode !== home) {
      home.append(card.dom);
      card.dom.style.insetBlockStart = "";
    }
  }

  // A form's act that is among the comments now has done its work. The view is in the middle of an update here.
  arrived(items) {
    const done = [...this.forms].filter(([, form]) => form.sent && items.has(form.sent)).map(([key]) => key);
    if (done.length) {
      setTimeout(() => done.filter((key) => this.forms.has(key)).forEach((key) => this.finish(key)), 0);
    }
  }

  place() {
    this.view?.requestMeasure({key: this, read: (view) => this.measure(view), write: (found) => this.move(found)});
  }

  measure(view) {
    const {state} = view;
    const origin = this.placed.getBoundingClientRect().top;
    const drafts = [...state.field(draftsField).values()].map((draft) => ({...draft, form: this.forms.get(draft.key)}));
    const boxes = [...state.field(itemsField).values()].filter(isPlaced)
      .map((item) => ({...item, form: this.cards.get(item.id)})).concat(drafts).filter(({form}) => form);
    const active = state.field(activeField);
    return boxes.sort((one, other) => one.from - other.from || one.to - other.to).map((box) => ({
      dom: box.form.dom,
      wanted: this.wide.matches ? wantedTop(view, box.from, origin) : 0,
      height: box.form.dom.offsetHeight,
      active: (box.id ?? box.key) === active,
    }));
  }

  // In order of the text for those who read from one to the next, too.
  move(boxes) {
    const focused = document.activeElement;
    boxes.forEach(({dom}, at) => {
      if (this.placed.children[at] !== dom) {
        this.placed.insertBefore(dom, this.placed.children[at] ?? null);
      }
    });
    if (focused !== document.activeElement && this.placed.contains(focused)) {
      focused.focus({preventScroll: true});
    }
    const wide = this.wide.matches;
    const {tops, height} = wide ? stacked(boxes) : {tops: [], height: 0};
    boxes.forEach(({dom}, at) => {
      dom.style.insetBlockStart = wide ? `${tops[at]}px` : "";
    });
    this.placed.style.minBlockSize = wide && height ? `${height}px` : "";
  }
}
