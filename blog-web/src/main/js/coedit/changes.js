import {ChangeSet, Text} from "@codemirror/state";

/** What can be said of changes and texts, whoever made them. Positions are UTF-16 units. */

/** Lines end in \n alone; U+2028 and its like are characters as any other. */
export function textOf(string) {
  return Text.of(string.split("\n"));
}

export function same(one, other) {
  return JSON.stringify(one.toJSON()) === JSON.stringify(other.toJSON());
}

/** Every changed stretch; from and to are positions in the text before the change. */
export function stretches(change) {
  const found = [];
  change.iterChanges((from, to, fromB, toB, inserted) => {
    found.push({from, to, insert: inserted.toString()});
  });
  return found;
}

/** A change with the same effect on that text, which doesn't take out what it puts back. */
export function tidy(change, text) {
  const kept = [];
  for (const {from, to, insert} of stretches(change)) {
    const deleted = text.sliceString(from, to, "\n");
    if (deleted !== insert) {
      const head = sharedHead(deleted, insert);
      const tail = sharedTail(deleted.slice(head), insert.slice(head));
      kept.push({
        from: from + head,
        to: to - tail,
        insert: textOf(insert.slice(head, insert.length - tail)),
      });
    }
  }
  return ChangeSet.of(kept, text.length);
}

/** A change that makes one text of the other, as small as a comparison of lines makes it. */
export function difference(before, after) {
  const a = linesOf(before);
  const b = linesOf(after);
  const found = [];
  let line = 0;
  let at = 0;
  for (const hunk of hunks(a, b)) {
    at += length(a, line, hunk.fromA);
    const to = at + length(a, hunk.fromA, hunk.toA);
    found.push({from: at, to, insert: textOf(b.slice(hunk.fromB, hunk.toB).join(""))});
    at = to;
    line = hunk.toA;
  }
  return tidy(ChangeSet.of(found, before.length), before);
}

/** Positions that go along with a change of the text around them: what is typed beside a range stays out. */
export function mapRange(change, from, to) {
  const start = change.mapPos(from, 1);
  return {from: start, to: Math.max(start, change.mapPos(to, -1))};
}

// A pair of surrogates is one character: half of it is never shared.
function sharedHead(a, b) {
  const most = Math.min(a.length, b.length);
  let n = 0;
  while (n < most && a[n] === b[n]) {
    n++;
  }
  return n > 0 && isHigh(a.charCodeAt(n - 1)) ? n - 1 : n;
}

function sharedTail(a, b) {
  const most = Math.min(a.length, b.length);
  let n = 0;
  while (n < most && a[a.length - 1 - n] === b[b.length - 1 - n]) {
    n++;
  }
  return n > 0 && isLow(a.charCodeAt(a.length - n)) ? n - 1 : n;
}

export function isHigh(unit) {
  return unit >= 0xd800 && unit < 0xdc00;
}

export function isLow(unit) {
  return unit >= 0xdc00 && unit < 0xe000;
}

/** Every line with its \n, so that together they are the text. */
function linesOf(text) {
  return text.toString().match(/[^\n]*\n|[^\n]+$/g) || [];
}

function length(lines, from, to) {
  let sum = 0;
  for (let i = from; i < to; i++) {
    sum += lines[i].length;
  }
  return sum;
}

/** Where two lists of lines differ; in one piece where they differ by more than MOST_EDITS lines. */
function hunks(a, b) {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) {
    head++;
  }
  let endA = a.length;
  let endB = b.length;
  while (endA > head && endB > head && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const middle = edits(a.slice(head, endA), b.slice(head, endB));
  return middle.map(({fromA, toA, fromB, toB}) => ({
    fromA: fromA + head,
    toA: toA + head,
    fromB: fromB + head,
    toB: toB + head,
  }));
}

const MOST_EDITS = 400;

// The greedy algorithm of Myers (1986): the furthest point on each diagonal for each number of edits.
function edits(a, b) {
  const furthest = new Map([[1, 0]]);
  const steps = [];
  for (let d = 0; d <= Math.min(MOST_EDITS, a.length + b.length); d++) {
    steps.push(new Map(furthest));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && reach(furthest, k - 1) < reach(furthest, k + 1));
      let x = down ? reach(furthest, k + 1) : reach(furthest, k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) {
        x++;
      }
      furthest.set(k, x);
      if (x >= a.length && x - k >= b.length) {
        return walkBack(steps, a.length, b.length);
      }
    }
  }
  return [{fromA: 0, toA: a.length, fromB: 0, toB: b.length}];
}

function reach(furthest, diagonal) {
  return furthest.has(diagonal) ? furthest.get(diagonal) : -1;
}

function walkBack(steps, lengthA, lengthB) {
  const found = [];
  let x = lengthA;
  let y = lengthB;
  for (let d = steps.length - 1; d > 0; d--) {
    const k = x - y;
    const before = steps[d];
    const down = k === -d || (k !== d && reach(before, k - 1) < reach(before, k + 1));
    const x1 = reach(before, down ? k + 1 : k - 1);
    const y1 = x1 - (down ? k + 1 : k - 1);
    add(found, x1, y1, down);
    x = x1;
    y = y1;
  }
  return found;
}

/** Edits come from the end of the texts to their beginning; neighbours become one. */
function add(found, x, y, down) {
  const edit = {fromA: x, toA: down ? x : x + 1, fromB: y, toB: down ? y + 1 : y};
  const next = found[0];
  if (next && next.fromA === edit.toA && next.fromB === edit.toB) {
    next.fromA = edit.fromA;
    next.fromB = edit.fromB;
  } else {
    found.unshift(edit);
  }
}
