import {mapRange} from "./changes.js";

/**
 * Comments, suggestions and replies that the person made and the authority hasn't taken down yet. Their ranges are
 * those of the text as the person sees it, and go along with it until everything in it is confirmed; then they are
 * sent, and again after each reconnect, until they are seen among the comments. An id makes a repetition harmless.
 */
export class Acts {
  constructor(open, hooks) {
    this.waiting = open.map((frame) => ({frame, onItsWay: false}));
    this.hooks = hooks;
  }

  add(frame) {
    this.waiting.push({frame, onItsWay: false});
  }

  open() {
    return this.waiting.map((act) => act.frame);
  }

  map(change) {
    for (const act of this.waiting) {
      if (act.frame.from !== undefined) {
        act.frame = {...act.frame, ...mapRange(change, act.frame.from, act.frame.to)};
      }
    }
  }

  flush(version) {
    for (const act of this.waiting.filter((open) => !open.onItsWay)) {
      act.onItsWay = true;
      this.hooks.send(act.frame.from === undefined ? act.frame : {...act.frame, v: version});
    }
    // A decision has no id of its own to be known again by.
    this.waiting = this.waiting.filter((act) => act.frame.t !== "decide");
  }

  lost() {
    this.waiting.forEach((act) => {
      act.onItsWay = false;
    });
  }

  taken(items) {
    const known = new Set(items.flatMap((item) => [item.id, ...(item.replies || []).map((r) => r.id)]));
    this.waiting = this.waiting.filter((act) => !known.has(act.frame.id));
  }

  refused(id) {
    const act = this.waiting.find((open) => open.frame.id === id);
    this.waiting = this.waiting.filter((open) => open !== act);
    if (act) {
      this.keep(act, "refused");
    }
  }

  /** The text that they are about is no more. */
  giveUp() {
    this.waiting.splice(0).forEach((act) => this.keep(act, "edition"));
  }

  keep({frame}, why) {
    const pieces = [frame.insert, frame.body].filter(Boolean);
    if (pieces.length) {
      this.hooks.keep({why, pieces, text: pieces.join("\n\n")});
    }
  }
}
