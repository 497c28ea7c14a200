import {isHigh, isLow} from "./changes.js";

/* A character beyond U+FFFF is a pair of UTF-16 units. No text can be kept with half of one in it. */

/** Whether a position lies between the two halves of one character. */
function splits(doc, at) {
  const around = doc.sliceString(at - 1, at + 1);
  return around.length === 2 && isHigh(around.charCodeAt(0)) && isLow(around.charCodeAt(1));
}

/** A range that begins and ends where characters do. */
export function wholeRange(doc, from, to) {
  return {from: splits(doc, from) ? from - 1 : from, to: splits(doc, to) ? to + 1 : to};
}

/**
 * The same change of whole characters. Where it takes half of one and brings another half in its place, as a browser
 * does that tells what has changed unit by unit, the half that stays is brought along.
 */
export function wholeChange(doc, {from, to, insert}) {
  const completes = isLow(insert.charCodeAt(0));
  const opens = isHigh(insert.charCodeAt(insert.length - 1));
  if (from === to && splits(doc, from) && !completes && !opens) {
    return {from: from + 1, to: to + 1, insert};
  }
  const whole = wholeRange(doc, from, to);
  const head = completes ? doc.sliceString(whole.from, from) : "";
  const tail = opens ? doc.sliceString(to, whole.to) : "";
  return {...whole, insert: head + insert + tail};
}
