import {ChangeSet} from "@codemirror/state";
import {textOf} from "../../../main/js/coedit/changes.js";
import {crc32} from "../../../main/js/coedit/crc32.js";

const CHECK_EVERY = 5;

/**
 * The authority as a client sees it, in memory. It rebases a push over the steps since, one by one; or, as the
 * documented scheme of CodeMirror does it, over all of them composed, which comes out otherwise now and then.
 */
export class Authority {
  constructor(doc, {tail = 1000, composes = false} = {}) {
    this.epoch = 1;
    this.text = textOf(doc);
    this.steps = [];
    this.lastSeq = new Map();
    this.tail = tail;
    this.composes = composes;
    this.lines = new Set();
    this.mismatches = 0;
    this.edit = true;
  }

  get version() {
    return this.steps.length;
  }

  /** @param line  send(frame) */
  receive(line, frame) {
    switch (frame.t) {
      case "hello":
        this.lines.add(line);
        line.send(this.opening(frame));
        break;
      case "push":
        this.pushed(line, frame);
        break;
      case "pull":
        line.send({t: "ups", v: frame.v, ups: this.steps.slice(frame.v)});
        break;
      case "mismatch":
        this.mismatches++;
        break;
      case "suggest":
        line.send({t: "comments", v: this.version, items: [{...frame, kind: "suggestion", replies: []}]});
        break;
    }
  }

  gone(line) {
    this.lines.delete(line);
  }

  opening({client, resume}) {
    const open = {
      t: "open",
      v: this.version,
      epoch: this.epoch,
      can: {edit: this.edit, comment: true, suggest: true},
      limits: {changesPerSecond: 30},
      present: [],
      seq: this.lastSeq.get(client) || 0,
    };
    const kept = resume && resume.epoch === this.epoch && this.version - resume.v <= this.tail;
    return kept
      ? {...open, tail: this.steps.slice(resume.v)}
      : {...open, doc: this.text.toString()};
  }

  pushed(line, {v, ups}) {
    if (!this.edit) {
      line.send({t: "nack", code: "readonly", v: this.version});
      return;
    }
    if (this.version - v > this.tail || v > this.version) {
      line.send({t: "nack", code: "stale", v: this.version});
      return;
    }
    const accepted = this.rebased(line.client, v, ups);
    if (accepted === null) {
      line.send({t: "nack", code: "badop", v: this.version});
      return;
    }
    const at = this.version;
    accepted.forEach((step) => this.accept(step));
    if (accepted.length === 0) {
      line.send({t: "ups", v, ups: this.steps.slice(v)});
    } else {
      this.lines.forEach((each) => each.send({t: "ups", v: at, ups: accepted}));
    }
    if (this.version % CHECK_EVERY === 0) {
      const check = {t: "check", v: this.version, crc32: crc32(this.text.toString())};
      this.lines.forEach((each) => each.send(check));
    }
  }

  rebased(client, v, ups) {
    const steps = this.steps.slice(v).map((step) => ChangeSet.fromJSON(step.ch));
    const composed = this.composes && steps.length > 1;
    const since = composed ? [steps.reduce((all, step) => all.compose(step))] : steps;
    const accepted = [];
    let last = this.lastSeq.get(client) || 0;
    for (const up of ups) {
      if (up.seq <= last) {
        continue;
      }
      if (up.seq !== last + 1) {
        return null;
      }
      let change = ChangeSet.fromJSON(up.ch);
      for (let i = 0; i < since.length; i++) {
        const over = since[i];
        since[i] = over.map(change, true);
        change = change.map(over);
      }
      accepted.push({c: client, seq: up.seq, a: client, ch: change.toJSON()});
      last = up.seq;
    }
    return accepted;
  }

  accept(step) {
    this.text = ChangeSet.fromJSON(step.ch).apply(this.text);
    this.lastSeq.set(step.c, step.seq);
    this.steps.push(step);
  }
}
