/* What the toolbar and the shortcuts do to the text. Each is a CodeMirror command: (view) → whether it applied. */
import {syntaxTree} from "@codemirror/language";
import {EditorSelection} from "@codemirror/state";

const ITEM = /^(\s*(?:>\s?)*\s*)([-*+]|\d{1,9}[.)])(\s+)/;
const BULLET = /^(\s*)[-*+]\s+/;
const NUMBER = /^(\s*)\d{1,9}[.)]\s+/;
const QUOTE = /^(\s*)>\s?/;
const HEADING = /^(#{1,6})\s+/;

function change(view, specs, userEvent = "input.format") {
  if (view.state.readOnly) {
    return false;
  }
  view.dispatch(view.state.update(specs, {userEvent, scrollIntoView: true}));
  view.focus();
  return true;
}

function runOf(text, at, step, char) {
  let count = 0;
  while (text[at + step * count] === char) {
    count += 1;
  }
  return count;
}

// A run of one or three stars is emphasis for one who asks for italic; two or three for one who asks for bold.
function carries(run, mark) {
  return mark.length === 2 ? run >= 2 : run === 1 || run >= 3;
}

function outside(state, {from, to}, mark) {
  const line = state.doc.lineAt(from);
  const before = runOf(line.text, from - line.from - 1, -1, mark[0]);
  const after = to <= line.to ? runOf(line.text, to - line.from, 1, mark[0]) : 0;
  return carries(before, mark) && carries(after, mark);
}

function inside(state, {from, to}, mark) {
  const text = state.sliceDoc(from, to);
  return text.length > 2 * mark.length && carries(runOf(text, 0, 1, mark[0]), mark)
    && carries(runOf(text, text.length - 1, -1, mark[0]), mark);
}

// Marks hug the words: CommonMark doesn't take "** so **" for bold.
function trimmed(state, range) {
  if (range.empty) {
    return state.wordAt(range.head) ?? range;
  }
  const text = state.sliceDoc(range.from, range.to);
  const from = range.from + text.length - text.trimStart().length;
  const to = range.to - (text.length - text.trimEnd().length);
  return from < to ? EditorSelection.range(from, to) : range;
}

const NAMES = {"**": "StrongEmphasis", "*": "Emphasis"};

// The marks of the emphasis that the range is within: [opening, closing], or null.
function enclosing(state, {from, to}, mark) {
  for (let node = syntaxTree(state).resolveInner(from, 1); node; node = node.parent) {
    const marks = node.name === NAMES[mark] && node.to >= to ? node.getChildren("EmphasisMark") : [];
    if (marks.length === 2) {
      return marks;
    }
  }
  return null;
}

function without(state, range, marks) {
  const changes = state.changes(marks.map(({from, to}) => ({from, to})));
  return {changes, range: EditorSelection.range(changes.mapPos(range.anchor), changes.mapPos(range.head))};
}

/** Puts a mark around the selection or the word at the cursor, or takes it off if it is there. */
export function surround(mark) {
  return (view) => change(view, view.state.changeByRange((range) => {
    const {state} = view;
    const size = mark.length;
    const {from, to} = trimmed(state, range);
    const around = enclosing(state, {from, to}, mark);
    if (around) {
      return without(state, range, around);
    }
    if (outside(state, {from, to}, mark)) {
      return {
        changes: [{from: from - size, to: from}, {from: to, to: to + size}],
        range: EditorSelection.range(range.anchor - size, range.head - size),
      };
    }
    if (inside(state, {from, to}, mark)) {
      return {
        changes: [{from, to: from + size}, {from: to - size, to}],
        range: EditorSelection.range(from, to - 2 * size),
      };
    }
    const held = range.empty && from < to ? EditorSelection.cursor(range.head + size)
      : EditorSelection.range(from + size, to + size);
    return {changes: [{from, insert: mark}, {from: to, insert: mark}], range: held};
  }));
}

/** A link around the selection; its address is selected, to be typed over. */
export function link(view) {
  return change(view, view.state.changeByRange((range) => {
    const {from, to} = trimmed(view.state, range);
    const words = view.state.sliceDoc(from, to);
    if (/^https?:\/\/\S+$/.test(words)) {
      return {changes: {from, to, insert: `[](${words})`}, range: EditorSelection.cursor(from + 1)};
    }
    const at = from + words.length + 3;
    const insert = `[${words}](https://)`;
    return {changes: {from, to, insert}, range: EditorSelection.range(at, at + "https://".length)};
  }));
}

function chosenLines(state) {
  const {from, to} = state.selection.main;
  const lines = [];
  for (let at = from; at <= to;) {
    const line = state.doc.lineAt(at);
    lines.push(line);
    at = line.to + 1;
  }
  return lines;
}

function rewrite(view, lines, rewritten) {
  const changes = lines.flatMap((line, index) => {
    const [length, insert] = rewritten(line, index);
    return line.text.slice(0, length) === insert ? [] : [{from: line.from, to: line.from + length, insert}];
  });
  if (!changes.length) {
    return false;
  }
  const set = view.state.changes(changes);
  const {anchor, head} = view.state.selection.main;
  return change(view, {changes: set, selection: {anchor: set.mapPos(anchor, 1), head: set.mapPos(head, 1)}});
}

/** Level 2, 3, 4, then none; a post's title is its level 1. */
export function heading(view) {
  const [line] = chosenLines(view.state);
  const now = HEADING.exec(line.text);
  const level = now ? now[1].length : 1;
  const next = level >= 4 ? "" : `${"#".repeat(level + 1)} `;
  return rewrite(view, [line], () => [now ? now[0].length : 0, next]);
}

function block(own, others, mark) {
  return (view) => {
    const all = chosenLines(view.state);
    const filled = all.filter((line) => line.text.trim());
    const lines = filled.length ? filled : all;
    const off = lines.every((line) => own.test(line.text));
    return rewrite(view, lines, (line, index) => {
      const now = own.exec(line.text) ?? others.map((other) => other.exec(line.text)).find(Boolean);
      const indent = now ? now[1] : "";
      return [now ? now[0].length : 0, off ? indent : indent + mark(index)];
    });
  };
}

export const bulleted = block(BULLET, [NUMBER], () => "- ");
export const numbered = block(NUMBER, [BULLET], (index) => `${index + 1}. `);

/** A quotation may hold lists, so its mark goes before everything else. */
export function quote(view) {
  const lines = chosenLines(view.state);
  const off = lines.every((line) => QUOTE.test(line.text));
  return rewrite(view, lines, (line) => {
    const now = off ? QUOTE.exec(line.text) : null;
    return [now ? now[0].length : 0, off ? "" : line.text ? "> " : ">"];
  });
}

function following(mark) {
  const digits = /^\d+/.exec(mark);
  return digits ? Number(digits[0]) + 1 + mark.slice(digits[0].length) : mark;
}

/** Enter within a list begins the next item; in an empty item it ends the list. */
export function continueMarkup(view) {
  const {state} = view;
  const {main} = state.selection;
  const line = state.doc.lineAt(main.from);
  const item = ITEM.exec(line.text);
  if (state.readOnly || !item || main.from < line.from + item[0].length) {
    return false;
  }
  if (main.empty && line.text.length === item[0].length) {
    return change(view, {
      changes: {from: line.from + item[1].length, to: line.to},
      selection: {anchor: line.from + item[1].length},
    }, "delete");
  }
  const insert = `\n${item[1]}${following(item[2])}${item[3]}`;
  return change(view, {
    changes: {from: main.from, to: main.to, insert},
    selection: {anchor: main.from + insert.length},
  }, "input");
}

/** What stands at the cursor, for the buttons that show it. */
export function standing(state) {
  const {main} = state.selection;
  const line = state.doc.lineAt(main.from);
  const words = trimmed(state, main);
  const stands = (mark) => Boolean(enclosing(state, words, mark)) || outside(state, words, mark) || inside(state, main, mark);
  return {
    bold: stands("**"),
    italic: stands("*"),
    heading: HEADING.test(line.text),
    bulleted: BULLET.test(line.text),
    numbered: NUMBER.test(line.text),
    quote: QUOTE.test(line.text),
  };
}
