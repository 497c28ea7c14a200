import {EditorState, Transaction} from "@codemirror/state";
import {remote} from "./marks.js";
import {tell} from "./notices.js";
import {wholeChange} from "./pairs.js";
import {say} from "./say.js";

// With the u flag a surrogate matches only where its other half is missing.
const UNSTORABLE = /\r\n?|\u0000|[\uD800-\uDFFF]/gu;

/** What the authority can keep of a text: \n alone ends a line, no U+0000, no half of a surrogate pair. */
export function storable(text) {
  return text.replace(UNSTORABLE, (found) => (found[0] === "\r" ? "\n" : ""));
}

function pieces(transaction) {
  const found = [];
  transaction.changes.iterChanges((from, to, fromB, toB, text) => {
    found.push({from, to, insert: text.sliceString(0, text.length, "\n")});
  });
  return found;
}

function keepable(doc, change) {
  const whole = wholeChange(doc, change);
  return {...whole, insert: storable(whole.insert)};
}

function cleaned(transaction, changes) {
  const last = changes[changes.length - 1];
  const before = changes.slice(0, -1).reduce((sum, c) => sum + c.insert.length - (c.to - c.from), 0);
  return {
    changes,
    selection: {anchor: last.from + before + last.insert.length},
    effects: transaction.effects,
    scrollIntoView: transaction.scrollIntoView,
    userEvent: transaction.annotation(Transaction.userEvent) ?? "input.paste",
  };
}

/** Looks at all that the person does to the text, however it comes: keys, clipboard, drag, input method, the browser's own menu. */
export function inserted(words, limit) {
  return EditorState.transactionFilter.of((transaction) => {
    if (!transaction.docChanged || transaction.annotation(remote)) {
      return transaction;
    }
    const changes = pieces(transaction);
    const units = changes.reduce((sum, change) => sum + change.insert.length, 0);
    const undone = transaction.isUserEvent("undo") || transaction.isUserEvent("redo");
    if (units > limit && !undone) {
      const number = new Intl.NumberFormat(document.documentElement.lang || undefined);
      return {effects: tell.of(say(words, "tool.paste-limit", number.format(units), number.format(limit)))};
    }
    const kept = changes.map((change) => keepable(transaction.startState.doc, change));
    const asTheyAre = kept.every((change, at) => ["from", "to", "insert"].every((part) => change[part] === changes[at][part]));
    return asTheyAre ? transaction : cleaned(transaction, kept);
  });
}
