import {ChangeSet} from "@codemirror/state";

/**
 * What a client has done and the authority hasn't confirmed: the change that was sent, under a number that the
 * authority knows it by, and everything since, composed into one. What was sent keeps its number until its echo
 * comes, however often it is resent: that is how the authority knows it again. Counts are of the person's own acts.
 */
export class Pending {
  constructor(kept) {
    this.lastSeq = kept.lastSeq ?? 0;
    this.sent = restored(kept.sent);
    this.waiting = restored(kept.waiting);
  }

  get count() {
    return (this.sent ? this.sent.count : 0) + (this.waiting ? this.waiting.count : 0);
  }

  get empty() {
    return !this.sent && !this.waiting;
  }

  stored() {
    return {lastSeq: this.lastSeq, sent: stored(this.sent), waiting: stored(this.waiting)};
  }

  apply(text) {
    return this.changes().reduce((done, change) => change.apply(done), text);
  }

  /** Everything in one change of the confirmed text, or null. */
  whole() {
    const [first, second] = this.changes();
    return second ? first.compose(second) : first || null;
  }

  add(change, count) {
    const before = this.waiting;
    const whole = before ? before.change.compose(change) : change;
    this.waiting = whole.empty ? null : {change: whole, count: (before ? before.count : 0) + count};
  }

  /** What is to be sent now, if anything is. */
  next() {
    if (!this.sent && this.waiting) {
      this.sent = {...this.waiting, seq: ++this.lastSeq, onItsWay: false};
      this.waiting = null;
    }
    return this.sent && !this.sent.onItsWay ? this.sent : null;
  }

  /** The way is broken: nobody can tell whether what was sent has arrived. */
  lost() {
    if (this.sent) {
      this.sent.onItsWay = false;
    }
  }

  isEcho(up, client) {
    return up.c === client && this.sent !== null && up.seq === this.sent.seq;
  }

  confirmed() {
    this.sent = null;
  }

  /** Carries everything over a change of the text below, and answers that change as it is on top. */
  rebase(effect) {
    let over = effect;
    for (const up of [this.sent, this.waiting]) {
      if (up) {
        const mapped = up.change.map(over);
        over = over.map(up.change, true);
        up.change = mapped;
      }
    }
    if (this.waiting && this.waiting.change.empty) {
      this.waiting = null;
    }
    return over;
  }

  /** Takes back the number of what was refused for good; it may be changed now before it is sent again. */
  unsend() {
    const {sent, waiting} = this;
    if (sent) {
      this.waiting = waiting
        ? {change: sent.change.compose(waiting.change), count: sent.count + waiting.count}
        : {change: sent.change, count: sent.count};
      this.dropNumber();
    }
  }

  /** Forgets everything, of which the authority has accepted nothing. */
  drop() {
    if (this.sent) {
      this.dropNumber();
    }
    this.waiting = null;
  }

  dropNumber() {
    this.lastSeq = this.sent.seq - 1;
    this.sent = null;
  }

  changes() {
    return [this.sent, this.waiting].filter(Boolean).map((up) => up.change);
  }
}

function stored(up) {
  return up && {seq: up.seq, count: up.count, change: up.change.toJSON()};
}

function restored(up) {
  return up ? {...up, change: ChangeSet.fromJSON(up.change), onItsWay: false} : null;
}
