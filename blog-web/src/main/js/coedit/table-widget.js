import {WidgetType} from "@codemirror/view";
import crelt from "crelt";

const ROW_HEIGHT = 36;
const ELEMENTS = {StrongEmphasis: "strong", Emphasis: "em", Strikethrough: "s", InlineCode: "code"};
const ALIGNED = [[/^:-*:$/, "center"], [/^-*:$/, "right"], [/^:-*$/, "left"]];

/** The words between two positions with what stands around them: no marks, but what the marks mean. */
function words(state, node, from, to) {
  const pieces = [];
  let at = from;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.from >= at && child.to <= to) {
      pieces.push(state.sliceDoc(at, child.from), ...meaning(state, child));
      at = child.to;
    }
  }
  return [...pieces, state.sliceDoc(at, to)];
}

function meaning(state, node) {
  const {name, from, to} = node;
  if (name.endsWith("Mark")) {
    return [];
  }
  if (name === "Escape") {
    return [state.sliceDoc(from + 1, to)];
  }
  if (ELEMENTS[name]) {
    return [crelt(ELEMENTS[name], words(state, node, from, to))];
  }
  if (name === "Link" && node.getChild("URL")) {
    const [open, close] = node.getChildren("LinkMark");
    return [crelt("span", {class: "cm-link"}, words(state, node, open.to, close.from))];
  }
  return [name === "URL" || name === "Autolink" ? crelt("span", {class: "cm-link"}, state.sliceDoc(from, to)) : state.sliceDoc(from, to)];
}

/** The stretches between the bars of a row, without what is outside the outer ones. */
function cells(state, row) {
  const bars = row.getChildren("TableDelimiter");
  const starts = [row.from, ...bars.map((bar) => bar.to)];
  const ends = [...bars.map((bar) => bar.from), row.to];
  const blank = (at) => !state.sliceDoc(starts[at], ends[at]).trim();
  const first = bars.length && blank(0) ? 1 : 0;
  const last = bars.length && blank(starts.length - 1) ? starts.length - 1 : starts.length;
  const inner = row.getChildren("TableCell");
  return starts.slice(first, last).map((from, at) => {
    const to = ends[first + at];
    return {from, to, node: inner.find((cell) => cell.from >= from && cell.to <= to)};
  });
}

function alignments(state, table) {
  const rule = table.getChild("TableDelimiter");
  const parts = rule ? state.sliceDoc(rule.from, rule.to).trim().replace(/^\||\|$/g, "").split("|") : [];
  return parts.map((part) => ALIGNED.find(([shape]) => shape.test(part.trim()))?.[1] ?? "start");
}

/** A table as it will be read. A click on it goes to the source of what was clicked. */
export class TableWidget extends WidgetType {
  /** @param start  where the table's first line begins */
  constructor(state, table, start, end) {
    super();
    this.source = state.sliceDoc(start, end);
    const aligned = alignments(state, table);
    const row = (node) => {
      const found = cells(state, node);
      return aligned.map((align, at) => {
        const {from, node: cell} = found[at] ?? {from: node.to};
        return {align, at: (cell ? cell.from : from) - start, words: cell ? words(state, cell, cell.from, cell.to) : []};
      });
    };
    this.head = table.getChildren("TableHeader").map(row);
    this.body = table.getChildren("TableRow").map(row);
  }

  eq(other) {
    return other.source === this.source;
  }

  get estimatedHeight() {
    return ROW_HEIGHT * (this.head.length + this.body.length);
  }

  ignoreEvent() {
    return true;
  }

  toDOM(view) {
    const rows = (name, all) => all.map((row) => crelt("tr", row.map((cell) => crelt(name, {
      dir: "auto", class: `cm-cell cm-cell-${cell.align}`, "data-at": String(cell.at), scope: name === "th" ? "col" : null,
    }, cell.words.map((one) => (one.nodeType ? one.cloneNode(true) : one))))));
    const dom = crelt("div", {class: "cm-table-shown"}, crelt("table", {dir: view.contentDOM.dir},
      crelt("thead", rows("th", this.head)), crelt("tbody", rows("td", this.body))));
    dom.addEventListener("mousedown", (event) => this.enter(event, view, dom));
    return dom;
  }

  enter(event, view, dom) {
    const cell = event.target.closest("[data-at]");
    event.preventDefault();
    view.dispatch({selection: {anchor: view.posAtDOM(dom) + Number(cell ? cell.dataset.at : 0)}, userEvent: "select"});
    view.focus();
  }
}
