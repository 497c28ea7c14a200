/* Runs of authorship: [[length, handle | null], …] side by side over a whole text, neighbours always different. */

class Writer {
  constructor() {
    this.runs = [];
  }

  add(length, author) {
    const last = this.runs[this.runs.length - 1];
    if (length > 0 && last && last[1] === author) {
      last[0] += length;
    } else if (length > 0) {
      this.runs.push([length, author]);
    }
  }
}

class Reader {
  constructor(runs) {
    this.runs = runs;
    this.at = 0;
    this.used = 0;
  }

  /** Goes over so many units, and gives each piece of a run on the way to `each`. */
  pass(length, each) {
    for (let left = length; left > 0;) {
      const [size, author] = this.runs[this.at];
      const taken = Math.min(left, size - this.used);
      each(taken, author);
      left -= taken;
      this.used += taken;
      if (this.used === size) {
        this.at += 1;
        this.used = 0;
      }
    }
  }
}

/** The runs after a ChangeSet whose insertions `author` typed. One walk over all runs: 10,000 take well under 1 ms. */
export function carry(runs, changes, author) {
  const written = new Writer();
  const read = new Reader(runs);
  let at = 0;
  const keep = (length) => read.pass(length, (size, who) => written.add(size, who));
  changes.iterChanges((from, to, fromB, toB) => {
    keep(from - at);
    read.pass(to - from, () => {});
    written.add(toB - fromB, author);
    at = to;
  }, true);
  keep(changes.length - at);
  return written.runs;
}

/** Runs that cover exactly so many units, whatever came. */
export function fitted(runs, length) {
  const written = new Writer();
  let left = length;
  for (const [size, author] of runs) {
    written.add(Math.min(size, left), author);
    left -= Math.min(size, left);
  }
  written.add(left, null);
  return written.runs;
}

/** Unicode characters by author; what the text iterates over are its pieces in order. */
export function counted(doc, runs) {
  const counts = new Map();
  const read = new Reader(runs);
  for (const piece of doc.iter()) {
    let at = 0;
    read.pass(piece.length, (size, author) => {
      let characters = 0;
      for (let unit = at; unit < at + size; unit += 1) {
        // The second half of a pair isn't another character.
        characters += (piece.charCodeAt(unit) & 0xfc00) === 0xdc00 ? 0 : 1;
      }
      at += size;
      counts.set(author, (counts.get(author) ?? 0) + characters);
    });
  }
  return counts;
}
