/*
 * Writes what @codemirror/state makes of random changes, for ChangeSetDifferentialTest:
 *
 *   cd blog-model/src/test/js && npm ci && node change-set-fixtures.mjs
 *
 * The same seed gives the same file. One case a line, its fields JSON with a tab between; they are
 * named in `fields`. Positions are what mapPos says of every place of a text, as differences.
 */
import {readFileSync, writeFileSync} from "node:fs";
import {gzipSync} from "node:zlib";
import {ChangeSet, Text} from "@codemirror/state";

const CASES = 6000;
const OUT = new URL("../resources/org/duta/model/coedit/change-set-fixtures.tsv.gz", import.meta.url);
const BITS = ["a", "b", "c", "xyz", " ", "\n", "\n\n", "é", "ي", "السلام", "你", "日本", "😀", "👩‍👩‍👧",
  "𝄞", "\u2028", "\u2029", "\t", "\b", "\f", "\u0001", "\u001f", "\u007f", "\u200f", "\"", "\\", "/"];

let state = 20261124;

/** Mulberry32: small, seeded, the same everywhere. */
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

const below = (n) => Math.floor(random() * n);

function bits(most) {
  let text = "";
  for (let n = below(most + 1); n > 0; n--) text += BITS[below(BITS.length)];
  return text;
}

/** A place that is not in the middle of a character. */
function place(doc, at) {
  const low = at > 0 && at < doc.length && /[\udc00-\udfff]/.test(doc[at]);
  return low && /[\ud800-\udbff]/.test(doc[at - 1]) ? at - 1 : at;
}

function range(doc) {
  const from = place(doc, below(doc.length + 1));
  const length = random() < 0.4 ? 0 : below(random() < 0.2 ? 30 : 6);
  const to = Math.max(from, place(doc, Math.min(doc.length, from + length)));
  return {from, to, insert: random() < 0.4 ? "" : bits(4)};
}

/** Several places at once, or one change upon the other, which leaves neighbouring sections. */
function change(doc) {
  let set = ChangeSet.of(Array.from({length: below(4)}, () => range(doc)), doc.length);
  for (let n = below(4); n > 0; n--) {
    const after = applied(set, doc);
    set = set.compose(ChangeSet.of(range(after), after.length));
  }
  return set;
}

const applied = (set, doc) => set.apply(Text.of(doc.split("\n"))).toString();

function places(set, assoc) {
  const found = [];
  for (let at = 0, last = 0; at <= set.length; at++) {
    const now = set.mapPos(at, assoc);
    found.push(now - last);
    last = now;
  }
  return found;
}

function fields(doc, a, b, c) {
  const ac = a.compose(c);
  const ba = b.map(a);
  return [
    doc, a, b, c,
    applied(a, doc), applied(b, doc), applied(ac, doc),
    ac, a.map(b), a.map(b, true), ba, b.map(a, true),
    a.compose(ba), applied(a.compose(ba), doc),
    a.invert(Text.of(doc.split("\n"))), ac.invert(Text.of(doc.split("\n"))),
    ...[a, ac, ba].flatMap((set) => [-1, 0, 1].map((assoc) => places(set, assoc))),
  ];
}

const {version} = JSON.parse(readFileSync(new URL("node_modules/@codemirror/state/package.json", import.meta.url)));
const lines = [`@codemirror/state ${version}`];
for (let i = 0; i < CASES; i++) {
  const doc = bits(random() < 0.1 ? 120 : 40);
  const a = change(doc);
  const line = fields(doc, a, change(doc), change(applied(a, doc))).map((field) => JSON.stringify(field));
  lines.push(line.join("\t"));
}
const packed = gzipSync(lines.join("\n") + "\n", {level: 9});
writeFileSync(OUT, packed);
console.log(`${CASES} cases, ${packed.length} bytes`);
