import {isLongAbsence, proposals} from "./absence.js";
import {stretches} from "./changes.js";
import {crc32} from "./crc32.js";
import {newId} from "./ids.js";
import {Replica} from "./replica.js";

const MOST_PUSHES_A_SECOND = 15;

/**
 * One client's conversation with the authority of a live text. It knows no page and no connection: frames come in, and
 * what is to be done goes out through the hooks. Nothing unconfirmed is ever dropped: what can't be brought into the
 * text is suggested, or kept as a copy.
 *
 * Hooks: send(frame) · show([{change, by}]): changes the text that the person sees, in that order · replace(text) ·
 * keep({why, pieces, text}) · tell(what, detail) · restart(fresh): connect anew, from nothing if fresh · changed() ·
 * later(act, ms).
 */
export class Sync {
  /** @param kept a snapshot() that another page has left, with the time of its last connection in at; or {client} */
  constructor(kept, hooks) {
    this.replica = new Replica(kept, hooks);
    this.hooks = hooks;
    this.since = kept.at ?? null;
    this.can = {edit: false, comment: false, suggest: false};
    this.connected = false;
    this.pulling = false;
    this.tooLong = false;
    this.pause = null;
    this.gap = 0;
    this.staleAt = null;
  }

  hello(fresh) {
    const {client, epoch, version} = this.replica;
    const frame = {t: "hello", client};
    return epoch !== null && !fresh ? {...frame, resume: {v: version, epoch}} : frame;
  }

  /** The person has changed the text that they see. */
  local(change) {
    this.replica.acts.map(change);
    this.replica.pending.add(change, 1);
    this.tooLong = this.tooLong && change.newLength >= change.length;
    this.settle();
  }

  /** A comment, suggestion, reply or decision; its range is one of the text that the person sees. */
  act(frame) {
    this.replica.acts.add(frame);
    this.settle();
  }

  lost(now) {
    this.since = this.connected || this.since === null ? now : this.since;
    this.connected = false;
    this.pulling = false;
    this.replica.pending.lost();
    this.replica.acts.lost();
    this.hooks.changed();
  }

  /** A frame of the authority, in the order of their coming. */
  receive(frame, now) {
    const act = {
      open: () => this.opened(frame, now),
      ups: () => this.caughtUp(frame),
      nack: () => this.refused(frame),
      check: () => this.check(frame),
      can: () => Object.assign(this.can, frame),
      comments: () => this.replica.acts.taken(frame.items),
      refused: () => this.replica.acts.refused(frame.id),
    }[frame.t];
    if (act) {
      act();
      this.settle();
    }
  }

  opened(frame, now) {
    const absent = this.since === null ? 0 : now - this.since;
    const rate = (frame.limits && frame.limits.changesPerSecond) || 2 * MOST_PUSHES_A_SECOND;
    this.connected = true;
    this.since = null;
    this.pulling = false;
    this.tooLong = false;
    this.pause = null;
    this.gap = 1000 / Math.min(MOST_PUSHES_A_SECOND, rate / 2);
    this.can = {...frame.can};
    if (this.replica.epoch === frame.epoch) {
      this.resume(frame, absent);
    } else {
      this.setAside("edition");
      this.replica.acts.giveUp();
      this.replica.begin(frame);
    }
  }

  /** Everything up to the head comes first; only then what is pending is sent, again or for the first time. */
  resume(frame, absent) {
    const {replica} = this;
    if (!frame.tail && frame.v < replica.version) {
      this.hooks.keep({why: "older", pieces: [], text: replica.text().toString()});
    }
    const foreign = this.trusting(() =>
      frame.tail ? replica.take(replica.version, frame.tail) : replica.leap(frame),
    );
    if (foreign && isLongAbsence(absent, replica.pending.whole(), foreign)) {
      this.propose();
    }
  }

  caughtUp(frame) {
    this.pulling = false;
    if (frame.v > this.replica.version) {
      this.pull();
    } else {
      this.trusting(() => this.replica.take(frame.v, frame.ups));
    }
  }

  trusting(taking) {
    try {
      return taking();
    } catch (unfit) {
      this.mistrust();
      return null;
    }
  }

  /** Every some fifty versions the authority says what the text must be; the copy is compared with it. */
  check(frame) {
    const {version, confirmed} = this.replica;
    if (frame.v === version && frame.crc32 !== crc32(confirmed.toString())) {
      this.mistrust();
    }
  }

  mistrust() {
    this.hooks.send({t: "mismatch", v: this.replica.version});
    this.hooks.restart(true);
  }

  refused({code, retryMs, why, detail}) {
    const {pending, version} = this.replica;
    if (pending.sent) {
      pending.sent.onItsWay = false;
    }
    if (code === "readonly") {
      this.can.edit = false;
    } else if (code === "limit" && why === "text") {
      this.tooLong = true;
      pending.unsend();
      this.hooks.tell("too-long", detail);
    } else if (code === "limit") {
      this.wait(retryMs);
    } else if (code === "stale" && this.staleAt !== version) {
      this.staleAt = version;
      this.pull();
    } else if (code === "stale") {
      this.hooks.restart(true);
    } else {
      this.setAside("badop");
      this.hooks.restart(true);
    }
  }

  /** What is pending leaves the text for a copy that the person is offered. */
  setAside(why) {
    const {pending, confirmed} = this.replica;
    const mine = pending.whole();
    if (mine) {
      const pieces = stretches(mine).map((stretch) => stretch.insert).filter(Boolean);
      this.hooks.keep({why, pieces, text: mine.apply(confirmed).toString()});
      this.replica.withdraw();
    }
  }

  /** What is pending leaves the text, and is suggested to whoever writes it now; a copy if that isn't allowed. */
  propose() {
    const {pending, confirmed} = this.replica;
    const mine = pending.whole();
    const parts = mine && this.can.suggest ? proposals(mine, confirmed) : [];
    if (parts.length) {
      this.replica.withdraw();
      parts.forEach((part) => this.replica.acts.add({t: "suggest", id: newId(), ...part}));
      this.hooks.tell("proposed", parts.length);
    } else {
      this.setAside("absence");
    }
  }

  pull() {
    this.pulling = true;
    this.hooks.send({t: "pull", v: this.replica.version});
  }

  settle() {
    this.push();
    this.hooks.changed();
  }

  /** Sends what may be sent now: one push at a time, and no more of them than the authority likes. */
  push() {
    const {pending, acts, version} = this.replica;
    if (!this.connected || this.pulling) {
      return;
    }
    const up = this.can.edit && !this.tooLong && !this.pause ? pending.next() : null;
    if (up) {
      up.onItsWay = true;
      this.hooks.send({t: "push", v: version, ups: [{seq: up.seq, ch: up.change.toJSON()}]});
      this.wait(this.gap);
    } else if (pending.empty) {
      acts.flush(version);
    }
  }

  wait(ms) {
    const pause = {};
    this.pause = pause;
    this.hooks.later(() => {
      if (this.pause === pause) {
        this.pause = null;
        this.push();
      }
    }, ms);
  }
}
