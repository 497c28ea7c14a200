import {stretches} from "./changes.js";
import {wholeRange} from "./pairs.js";

const DAY = 24 * 3600 * 1000;
const MINUTE = 60 * 1000;
const MUCH = 200;
const NEIGHBOUR = 40;

/**
 * Whether what somebody did while away should rather be suggested than mixed silently into what the others did
 * meanwhile: after more than a day, or if after a minute most of it lies where the others changed the text too.
 *
 * @param absent  milliseconds
 * @param mine  what is unconfirmed, as a change of the text as it is now
 * @param foreign  what the others did, as a change that ends in the text as it is now
 */
export function isLongAbsence(absent, mine, foreign) {
  if (mine === null || foreign.empty) {
    return false;
  }
  if (absent > DAY) {
    return true;
  }
  const {total, shared} = overlap(mine, foreign);
  return absent > MINUTE && total >= MUCH && shared > total / 2;
}

function overlap(mine, foreign) {
  const touched = [];
  foreign.iterChangedRanges((fromA, toA, fromB, toB) => touched.push([fromB, toB]));
  let total = 0;
  let shared = 0;
  mine.iterChanges((from, to, fromB, toB, inserted) => {
    const size = to - from + inserted.length;
    total += size;
    if (touched.some(([start, end]) => start <= to && end >= from)) {
      shared += size;
    }
  });
  return {total, shared};
}

/**
 * What a change does, stretch by stretch, as it can be suggested. A suggestion stands at words: what is only added takes
 * the word before it along, or the one after it. Nothing can be suggested to an empty text.
 *
 * @return [{from, to, insert}] with positions in the text before the change
 */
export function proposals(change, text) {
  const parts = stretches(change);
  return text.length === 0 ? [] : parts.map((part, at) => {
    const least = at > 0 ? parts[at - 1].to : 0;
    const most = at + 1 < parts.length ? parts[at + 1].from : text.length;
    return part.from < part.to ? part : withWords(part, text, least, most);
  });
}

function withWords({from, to, insert}, text, least, most) {
  const before = text.sliceString(Math.max(least, from - NEIGHBOUR), from, "\n");
  const after = text.sliceString(to, Math.min(most, to + NEIGHBOUR), "\n");
  const head = (/\S*\s*$/.exec(before))[0].length;
  const tail = head ? 0 : (/^\s*\S*/.exec(after))[0].length;
  const whole = wholeRange(text, from - head, to + tail);
  return {...whole, insert: text.sliceString(whole.from, from, "\n") + insert + text.sliceString(to, whole.to, "\n")};
}
