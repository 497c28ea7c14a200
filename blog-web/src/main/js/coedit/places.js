const MOST_STEPS = 1000;

/** Translates positions between the confirmed text at some version and the text that the person sees. */
export class Places {
  constructor(sync) {
    this.sync = sync;
    this.passed = [];
  }

  /** A confirmed change, just before the version is counted up. */
  pass(change) {
    this.passed.push(change.desc);
    if (this.passed.length > 2 * MOST_STEPS) {
      this.passed = this.passed.slice(-MOST_STEPS);
    }
  }

  forget() {
    this.passed = [];
  }

  /** Where a position of version v is seen now; null if that is not to be known. */
  seen(v, position) {
    const behind = this.sync.version - v;
    if (behind < 0 || behind > this.passed.length) {
      return null;
    }
    const steps = behind === 0 ? [] : this.passed.slice(-behind);
    return [...steps, ...this.sync.pending.changes()].reduce(
      (at, change) => (at === null || at > change.length ? null : change.mapPos(at, -1)),
      position,
    );
  }

  /** Where a position that is seen lies in the confirmed text. */
  confirmed(position) {
    return this.sync.pending
      .changes()
      .reverse()
      .reduce((at, change) => change.invertedDesc.mapPos(at, -1), position);
  }
}
