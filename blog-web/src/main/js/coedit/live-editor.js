import {Transaction} from "@codemirror/state";
import {EditorView} from "@codemirror/view";
import {carry} from "./authors.js";
import {difference} from "./changes.js";
import {remote, typedBy} from "./marks.js";
import {Others} from "./others.js";
import {say} from "./say.js";
import {Session} from "./session.js";
import {createSurface} from "./surface.js";

const PREVIEW_REST = 400;

/** Milliseconds after which CodeMirror has taken over what an input method has composed. */
const COMPOSED = 60;

/** The editor on the page, and its session: what is typed goes out by it, what others do comes in. */
export class LiveEditor {
  constructor(page, kept) {
    this.page = page;
    this.words = page.words;
    this.session = new Session(page.about, page.shelf, kept, this.hooks());
    this.surface = this.build(page);
    this.view = this.surface.view;
    this.others = new Others(this);
    if (kept) {
      this.replace(this.session.sync.replica.text());
    }
  }

  build({place, words, about, field}) {
    const {lang, dir, label, name} = place.dataset;
    return createSurface({
      parent: place,
      doc: field ? field.value : "",
      lang,
      dir,
      label,
      words,
      post: about.post,
      me: {handle: about.person, name, mission: ""},
      can: {edit: false, comment: false, suggest: false},
      pasteLimit: 250000,
      send: (frame) => this.session.sync.act(frame),
      askAuthors: () => this.session.connection.send({t: "authors"}),
      extensions: [
        EditorView.updateListener.of((update) => this.updated(update)),
        EditorView.domEventHandlers({
          compositionend: () => void setTimeout(() => this.session.composed(), COMPOSED),
        }),
      ],
    });
  }

  hooks() {
    return {
      show: (shown) => this.show(shown),
      replace: (text) => this.replace(text),
      tell: (what, detail) => this.tell(what, detail),
      frame: (frame) => this.received(frame),
      changed: () => this.changed(),
      copied: (copy) => this.page.copies.add(copy),
      composing: () => this.view.composing,
    };
  }

  tell(what, detail) {
    this.surface.tell(say(this.words, `sync.${what}`, detail));
  }

  updated(update) {
    for (const transaction of update.transactions) {
      if (transaction.docChanged && !transaction.annotation(remote)) {
        this.session.sync.local(transaction.changes);
      }
    }
    if (update.docChanged) {
      this.follow();
    }
    if (update.selectionSet || update.docChanged) {
      this.others.moved();
    }
  }

  /** The plain field, which the preview is made from, follows once the typing rests. */
  follow() {
    const {field} = this.page;
    clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      if (field) {
        field.value = this.view.state.doc.toString();
        if (window.dutaPreview) {
          window.dutaPreview();
        }
      }
    }, PREVIEW_REST);
  }

  show(shown) {
    for (const {change, by} of shown) {
      this.fromAuthority({changes: change}, by);
    }
  }

  replace(text) {
    this.fromAuthority({changes: {from: 0, to: this.view.state.doc.length, insert: text}}, null);
  }

  fromAuthority(spec, by) {
    this.view.dispatch({
      ...spec,
      annotations: [remote.of(true), typedBy.of(by), Transaction.addToHistory.of(false)],
    });
  }

  received(frame) {
    const act = {
      open: () => this.opened(frame),
      can: () => this.rights(),
      comments: () => this.comments(frame),
      refused: () => this.surface.refused(frame.id, frame.detail),
      authors: () => this.authors(frame),
      presence: () => this.others.presence(frame),
      gone: () => this.others.gone(frame.c),
      lost: () => this.others.lost(),
      ups: () => this.others.settle(),
      check: () => this.check(),
    }[frame.t];
    if (act) {
      act();
    }
    this.changed();
  }

  opened(frame) {
    if (this.epoch !== undefined && this.epoch !== frame.epoch) {
      this.surface.clearComments();
    }
    this.epoch = frame.epoch;
    this.surface.setPasteLimit(frame.limits.paste);
    this.rights();
    this.others.opened(frame);
    this.page.opened();
  }

  /** What is shown is what the replica says, whatever went wrong on the way to the screen. */
  check() {
    const {doc} = this.view.state;
    const text = this.session.sync.replica.text();
    if (!doc.eq(text)) {
      this.fromAuthority({changes: difference(doc, text)}, null);
    }
  }

  rights() {
    const {can} = this.session.sync;
    this.rightsSet = can.edit;
    this.surface.setCan({edit: can.edit, comment: can.comment, suggest: can.suggest});
  }

  comments({v, items}) {
    const {places} = this.session.sync.replica;
    const seen = items.map((item) => ({
      ...item,
      from: places.seen(v, item.from) ?? 0,
      to: places.seen(v, item.to) ?? 0,
    }));
    this.surface.setComments(seen);
  }

  authors({v, runs, people}) {
    const {version, pending} = this.session.sync.replica;
    if (v !== version) {
      this.session.connection.send({t: "authors"});
      return;
    }
    const me = this.page.about.person;
    this.surface.setPeople(people);
    this.surface.setRuns(pending.changes().reduce((now, change) => carry(now, change, me), runs));
  }

  /** Told of by what may stand in the midst of an update, so it waits for its end. */
  changed() {
    if (!this.others || this.waits) {
      return;
    }
    this.waits = true;
    queueMicrotask(() => {
      this.waits = false;
      if (this.session.opened && this.session.sync.can.edit !== this.rightsSet) {
        this.rights();
      }
      this.page.changed();
    });
  }
}
