import {Keeper} from "./keeper.js";
import {newId} from "./ids.js";
import {Connection} from "./socket.js";
import {Sync} from "./sync.js";

const LONGEST_HOLD = 3000;

/**
 * One editor's part in a live text, from its client id to its last confirmed change: the conversation, the connection
 * that carries it and the shelf that outlives both. It works without a page too: that is how a dead tab's changes are
 * brought home.
 *
 * Hooks: show · replace · tell as in Sync · frame(frame): everything that came, after the text has followed it ·
 * changed() · copied(): a copy was kept · composing(): whether an input method is at work on the text.
 */
export class Session {
  /** @param about {url, post, person, title} · @param kept a record of the shelf, or null */
  constructor(about, shelf, kept, hooks) {
    this.about = about;
    this.shelf = shelf;
    this.hooks = hooks;
    this.client = kept ? kept.client : newId();
    this.held = [];
    this.holding = 0;
    this.state = "connecting";
    this.why = null;
    this.opened = false;
    this.sync = new Sync(kept || {client: this.client}, {
      send: (frame) => this.connection.send(frame),
      show: (shown) => hooks.show(shown),
      replace: (text) => hooks.replace(text),
      keep: (copy) => this.keepCopy(copy),
      tell: (what, detail) => hooks.tell(what, detail),
      restart: (fresh) => this.connection.restart(fresh),
      changed: () => this.changed(),
      later: (act, ms) => setTimeout(act, ms),
    });
    this.connection = new Connection(about.url, {
      hello: (fresh) => this.sync.hello(fresh),
      ping: () => ({t: "pull", v: this.sync.replica.version}),
      frame: (frame) => this.received(frame),
      lost: () => this.lost(),
      state: (name, why) => this.stateIs(name, why),
    });
    this.keeper = new Keeper(shelf, this.client, () => this.record(), () => hooks.changed());
    this.keeper.onShelf = kept !== null;
  }

  start() {
    this.connection.start();
  }

  close() {
    this.connection.close();
    this.keeper.close();
  }

  get unconfirmed() {
    const {pending, acts} = this.sync.replica;
    return pending.count + acts.waiting.length;
  }

  /** What goes on the shelf; null if everything is confirmed. */
  record() {
    if (this.unconfirmed === 0 || this.sync.replica.epoch === null) {
      return null;
    }
    const {post, person, title} = this.about;
    const at = this.sync.since ?? Date.now();
    return {...this.sync.replica.snapshot(), post, person, title, at, count: this.unconfirmed};
  }

  changed() {
    this.keeper.soon();
    this.hooks.changed();
  }

  stateIs(name, why) {
    this.state = name;
    this.why = why;
    this.hooks.changed();
  }

  lost() {
    this.release();
    this.sync.lost(Date.now());
    this.hooks.frame({t: "lost"});
  }

  /** What others do waits while an input method composes, which it would break off; in their order, and not for long. */
  received(frame) {
    if (this.held.length || this.hooks.composing()) {
      this.held.push(frame);
      this.holding = this.holding || setTimeout(() => this.release(), LONGEST_HOLD);
    } else {
      this.take(frame);
    }
  }

  /** The input method may be done: then nothing has to wait any more. */
  composed() {
    if (this.held.length && !this.hooks.composing()) {
      this.release();
    }
  }

  release() {
    clearTimeout(this.holding);
    this.holding = 0;
    this.held.splice(0).forEach((frame) => this.take(frame));
  }

  take(frame) {
    if (frame.t === "open" && frame.you && frame.you.handle !== this.about.person) {
      this.connection.close();
      this.stateIs("stopped", "another-person");
      return;
    }
    if (frame.t === "open") {
      this.opened = true;
      this.connection.welcome();
    }
    this.sync.receive(frame, Date.now());
    this.hooks.frame(frame);
  }

  async keepCopy({why, pieces, text}) {
    const {post, person, title} = this.about;
    const copy = {id: newId(), post, person, title, at: Date.now(), why, pieces, text};
    try {
      await this.shelf.keepCopy(copy);
    } catch (unkept) {
      copy.unkept = true;
    }
    this.hooks.copied(copy);
  }
}
