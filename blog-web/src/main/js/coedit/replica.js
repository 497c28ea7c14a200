import {ChangeSet} from "@codemirror/state";
import {Acts} from "./acts.js";
import {difference, same, textOf, tidy} from "./changes.js";
import {Pending} from "./pending.js";
import {Places} from "./places.js";

/**
 * A client's copy of a live text: what the authority has confirmed, and on top of it what this client has done since.
 *
 * It converges because it adopts the authority's echo: confirmed is what the authority says, also of this client's own
 * changes, which may have come out otherwise there than here. What the person sees follows by show(change, by).
 */
export class Replica {
  /** @param kept a snapshot() that another page has left, or {client} */
  constructor(kept, hooks) {
    this.client = kept.client;
    this.epoch = kept.epoch ?? null;
    this.version = kept.version ?? 0;
    this.confirmed = textOf(kept.text ?? "");
    this.pending = new Pending(kept);
    this.acts = new Acts(kept.acts ?? [], hooks);
    this.places = new Places(this);
    this.hooks = hooks;
    this.shown = [];
  }

  /** The text as the person sees it. */
  text() {
    return this.pending.apply(this.confirmed);
  }

  /** Everything that is needed to go on from here in another page; positions in UTF-16 units. */
  snapshot() {
    return {
      client: this.client,
      epoch: this.epoch,
      version: this.version,
      text: this.confirmed.toString(),
      acts: this.acts.open(),
      ...this.pending.stored(),
    };
  }

  begin(frame) {
    this.epoch = frame.epoch;
    this.version = frame.v;
    this.confirmed = textOf(frame.doc);
    this.pending = new Pending({});
    this.places.forget();
    this.hooks.replace(this.confirmed);
  }

  /**
   * The steps from version v on; those that are known are passed over.
   *
   * @return what others did since this client's echo, if that is among the steps, in one change
   * @throws RangeError if a step doesn't fit the text; those before it are taken
   */
  take(v, ups) {
    let foreign = ChangeSet.empty(this.confirmed.length);
    try {
      for (const up of ups.slice(this.version - v)) {
        const change = ChangeSet.fromJSON(up.ch);
        const echo = this.pending.isEcho(up, this.client);
        this.step(change, up.a, echo);
        foreign = echo ? ChangeSet.empty(change.newLength) : foreign.compose(change);
      }
    } finally {
      this.flush();
    }
    return foreign;
  }

  step(change, by, echo) {
    if (change.length !== this.confirmed.length) {
      throw new RangeError("A step that doesn't fit the text");
    }
    if (echo) {
      this.adopt(change);
    } else {
      this.show(this.pending.rebase(change), by);
    }
    this.confirmed = change.apply(this.confirmed);
    this.places.pass(change);
    this.version++;
  }

  /** The authority's version of what was sent wins; where it differs, everything on top goes along. */
  adopt(theirs) {
    const mine = this.pending.sent.change;
    this.pending.confirmed();
    if (!same(mine, theirs)) {
      const effect = mine.invert(this.confirmed).compose(theirs);
      this.show(this.pending.rebase(tidy(effect, mine.apply(this.confirmed))), null);
    }
  }

  /**
   * The steps are not to be had, the text is: goes there by the difference, which is answered.
   *
   * @param frame  its seq is the last of this client's that is in the text
   */
  leap(frame) {
    const {sent} = this.pending;
    if (sent && frame.seq >= sent.seq) {
      this.confirmed = sent.change.apply(this.confirmed);
      this.pending.confirmed();
    }
    const theirs = textOf(frame.doc);
    const change = difference(this.confirmed, theirs);
    this.show(this.pending.rebase(change), null);
    this.confirmed = theirs;
    this.version = frame.v;
    this.places.forget();
    this.flush();
    return change;
  }

  /** Takes what is pending out of the text that the person sees. */
  withdraw() {
    const mine = this.pending.whole();
    this.pending.drop();
    if (mine) {
      this.show(mine.invert(this.confirmed), null);
      this.flush();
    }
  }

  /** Changes by the same person, one after the other, are shown as one. */
  show(change, by) {
    this.acts.map(change);
    const last = this.shown[this.shown.length - 1];
    if (last && last.by === by) {
      last.change = last.change.compose(change);
    } else if (!change.empty) {
      this.shown.push({change, by});
    }
  }

  flush() {
    const shown = this.shown;
    this.shown = [];
    if (shown.length) {
      this.hooks.show(shown);
    }
  }
}
