import {history, redo, undo} from "@codemirror/commands";
import {EditorState, Transaction} from "@codemirror/state";
import {remote} from "../../../main/js/coedit/marks.js";
import {Sync} from "../../../main/js/coedit/sync.js";
import {Authority} from "./authority.js";
import {randomOf} from "./random.js";

const LETTERS = ["a", "b", "\n", "é", "😀", "世", "ن", "\u2028"];

/** One person at one editor, and the line to the authority, both ways: in order, late, and cut now and then. */
class Typist {
  constructor(name, world) {
    this.name = name;
    this.world = world;
    this.tokens = [];
    this.copies = [];
    this.up = [];
    this.down = [];
    this.start({client: name});
  }

  start(kept) {
    this.sync = new Sync(kept, {
      send: (frame) => this.line && this.up.push(frame),
      show: (shown) => shown.forEach(({change}) => this.show(change)),
      replace: (text) => this.fill(text),
      keep: (copy) => this.copies.push(copy),
      tell: () => {},
      restart: (fresh) => this.cut(fresh),
      changed: () => {},
      later: (act, ms) => this.world.later(act, ms),
    });
    if (this.world.broken) {
      skipEchoes(this.sync.replica);
    }
    this.fill(this.sync.replica.text());
  }

  fill(text) {
    this.state = EditorState.create({doc: text, extensions: [history()]});
  }

  show(change) {
    this.state = this.state.update({
      changes: change,
      annotations: [remote.of(true), Transaction.addToHistory.of(false)],
    }).state;
  }

  connect(fresh = this.fresh) {
    this.fresh = false;
    this.line = {client: this.name, send: (frame) => this.down.push(frame)};
    this.up = [this.sync.hello(fresh)];
    this.down = [];
  }

  /** What is on its way is lost, in both directions. */
  cut(fresh = false) {
    if (this.line) {
      this.world.authority.gone(this.line);
      this.line = null;
      this.fresh = fresh;
      this.up = [];
      this.down = [];
      this.sync.lost(this.world.now);
    }
  }

  /** The page dies, and another one takes up what was kept. */
  reload() {
    this.cut();
    const kept = JSON.parse(JSON.stringify(this.sync.replica.snapshot()));
    this.start({...kept, at: this.world.now});
  }

  deliverUp() {
    if (this.line && this.up.length) {
      this.world.authority.receive(this.line, JSON.parse(JSON.stringify(this.up.shift())));
    }
  }

  deliverDown() {
    if (this.line && this.down.length) {
      this.sync.receive(JSON.parse(JSON.stringify(this.down.shift())), this.world.now);
    }
  }

  type(random, deletions) {
    if (this.sync.replica.epoch === null) {
      return;
    }
    if (this.world.undoes && random.chance(0.05)) {
      const dispatch = (transaction) => this.dispatch(transaction);
      (random.chance(0.7) ? undo : redo)({state: this.state, dispatch});
      return;
    }
    const {length} = this.state.doc;
    const from = whole(this.state.doc, random.below(length + 1));
    const deletes = random.chance(deletions);
    const to = deletes ? whole(this.state.doc, Math.min(length, from + random.below(8))) : from;
    const insert = deletes && random.chance(0.7) ? "" : this.word(random);
    this.dispatch(this.state.update({changes: {from: Math.min(from, to), to: Math.max(from, to), insert}}));
  }

  word(random) {
    const token = this.world.token();
    this.tokens.push(token);
    return token + random.of(LETTERS);
  }

  dispatch(transaction) {
    this.state = transaction.state;
    if (transaction.docChanged) {
      this.sync.local(transaction.changes);
    }
  }
}

/** A position that isn't inside a pair of surrogates. */
function whole(doc, at) {
  const unit = at < doc.length ? doc.sliceString(at, at + 1, "\n").charCodeAt(0) : 0;
  return unit >= 0xdc00 && unit < 0xe000 ? at + 1 : at;
}

/** The scheme that looks right and diverges: a client that takes its own change for what the authority made of it. */
function skipEchoes(replica) {
  const {step} = replica;
  replica.step = function skipping(change, by, echo) {
    step.call(this, echo ? this.pending.sent.change : change, by, echo);
  };
}

class World {
  constructor(seed, {clients, deletions, doc = "", tail, cuts = 0.02, undoes = false, composes = false, broken = false}) {
    this.random = randomOf(seed);
    this.now = 0;
    this.tokens = 0;
    this.timers = [];
    this.broken = broken;
    this.deletions = deletions;
    this.undoes = undoes;
    this.cuts = cuts;
    this.authority = new Authority(doc, {tail, composes});
    this.typists = Array.from({length: clients}, (unused, i) => new Typist(String.fromCharCode(65 + i), this));
  }

  /** A character that is typed but once, by nobody else. */
  token() {
    return String.fromCharCode(0xe000 + this.tokens++);
  }

  later(act, ms) {
    this.timers.push({act, at: this.now + ms});
  }

  tick(ms) {
    this.now += ms;
    const due = this.timers.filter((timer) => timer.at <= this.now);
    this.timers = this.timers.filter((timer) => timer.at > this.now);
    due.forEach((timer) => timer.act());
  }

  live(steps) {
    for (let i = 0; i < steps; i++) {
      this.tick(this.random.below(40));
      this.act(this.random.of(this.typists));
    }
  }

  act(typist) {
    const {random} = this;
    if (random.chance(this.cuts)) {
      typist.cut();
    } else if (random.chance(this.cuts / 4)) {
      typist.reload();
    } else if (!typist.line && random.chance(0.2)) {
      typist.connect();
    } else if (random.chance(0.4)) {
      typist.type(random, this.deletions);
    } else if (random.chance(0.5)) {
      typist.deliverUp();
    } else {
      typist.deliverDown();
    }
  }

  /** Everybody comes back, and everything arrives. */
  settle() {
    for (let i = 0; i < 10000; i++) {
      this.typists.filter((typist) => !typist.line).forEach((typist) => typist.connect());
      this.tick(100);
      this.typists.forEach((typist) => {
        typist.deliverUp();
        typist.deliverDown();
      });
      if (this.typists.every((t) => t.sync.connected && !t.up.length && !t.down.length && t.sync.replica.pending.empty)) {
        return;
      }
    }
    throw new Error("never settled");
  }

  faults() {
    const text = this.authority.text.toString();
    const faults = [];
    this.typists.forEach((typist) => {
      const {replica} = typist.sync;
      if (replica.confirmed.toString() !== text || typist.state.doc.toString() !== text) {
        faults.push(`${typist.name} has another text`);
      }
      if (typist.copies.length) {
        faults.push(`${typist.name} was offered a copy: ${JSON.stringify(typist.copies[0])}`);
      }
      faults.push(...this.miscounts(typist.tokens, text));
    });
    if (this.authority.mismatches) {
      faults.push(`${this.authority.mismatches} checks failed`);
    }
    return faults;
  }

  /** What was typed is there once; less often only where people delete, more often only where they undo that. */
  miscounts(tokens, text) {
    return tokens
      .map((token) => ({token, times: text.split(token).length - 1}))
      .filter(({times}) => (times < 1 && !this.deletions && !this.undoes) || (times > 1 && !this.undoes))
      .map(({token, times}) => `${token.charCodeAt(0)} is there ${times} times`);
  }
}

function run(seed, options) {
  const world = new World(seed, options);
  world.live(300);
  world.settle();
  return world.faults();
}

/** Runs the seeds from first on, and answers {runs, diverged: [{seed, faults}]}. */
function fuzz(first, runs, {broken = false} = {}) {
  const diverged = [];
  for (let seed = first; seed < first + runs; seed++) {
    const options = {
      clients: 2 + (seed % 4),
      deletions: [0, 0.2, 0.5, 0.8][(seed >> 1) % 4],
      doc: seed % 3 ? "Tokyo 😀\n\nsatu dua\n" : "",
      tail: seed % 5 ? 1000 : 4,
      cuts: seed % 7 ? 0.02 : 0,
      composes: broken || seed % 2 === 0,
      undoes: seed % 6 === 5,
      broken,
    };
    try {
      const faults = run(seed, options);
      if (faults.length) {
        diverged.push({seed, faults});
      }
    } catch (failure) {
      diverged.push({seed, faults: [String(failure.stack || failure)]});
    }
  }
  return {runs, diverged};
}

globalThis.dutaFuzz = fuzz;
