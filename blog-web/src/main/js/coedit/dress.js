import {Decoration} from "@codemirror/view";
import {Bullet, Picture, Rule} from "./widgets.js";

const HIDDEN = Decoration.replace({});
const MARK = Decoration.mark({class: "cm-mark"});
const DEEPEST = 6;
// What the page's policy lets in: pictures over plain http stay a caption here.
const PICTURE = /^(https:\/\/|\/(?!\/)|[\w./-]+$)/i;

const BULLET = Decoration.replace({widget: new Bullet()});
const RULE = Decoration.replace({widget: new Rule()});
const marks = new Map();
const lines = new Map();

function mark(name) {
  if (!marks.has(name)) {
    marks.set(name, Decoration.mark({class: name}));
  }
  return marks.get(name);
}

function line(name, dir) {
  const key = `${name} ${dir ?? ""}`;
  if (!lines.has(key)) {
    lines.set(key, Decoration.line(dir ? {class: name, attributes: {dir}} : {class: name}));
  }
  return lines.get(key);
}

const INLINE = {
  Emphasis: "cm-emphasis", StrongEmphasis: "cm-strong", Strikethrough: "cm-struck", InlineCode: "cm-code",
  HTMLTag: "cm-html", HTMLBlock: "cm-html", CommentBlock: "cm-html", LinkReference: "cm-mark",
};

/** Turns the nodes of a syntax tree into decorations; marks on the shown stretches are dimmed, the others hidden. */
export class Dress {
  constructor(state, shown) {
    this.state = state;
    this.shown = shown;
    this.pieces = [];
  }

  isShown(from, to) {
    return this.shown.some((stretch) => from <= stretch.to && to >= stretch.from);
  }

  add(decoration, from, to) {
    if (from < to) {
      this.pieces.push(decoration.range(from, to));
    }
  }

  addLine(decoration, at) {
    this.pieces.push(decoration.range(at.from));
  }

  /** Hides a mark, and what blank follows it if asked; a hidden stretch never crosses a line's end. */
  hide(from, to, blanks = false) {
    const at = this.state.doc.lineAt(from);
    const end = Math.min(to, at.to);
    const rest = blanks ? /^[ \t]*/.exec(at.text.slice(end - at.from, end - at.from + 20))[0].length : 0;
    this.add(this.isShown(from, end) ? MARK : HIDDEN, from, end + (this.isShown(from, end) ? 0 : rest));
  }

  eachLine(node, from, to, draw) {
    const {doc} = this.state;
    const first = doc.lineAt(node.from).number;
    const last = doc.lineAt(node.to).number;
    for (let at = doc.lineAt(Math.max(node.from, from)); ; at = doc.line(at.number + 1)) {
      draw(at, at.number === first, at.number === last);
      if (at.number === last || at.to >= to) {
        return;
      }
    }
  }

  enter(node, from, to) {
    const {name} = node;
    if (INLINE[name]) {
      this.add(mark(INLINE[name]), node.from, node.to);
    } else if (name.startsWith("ATXHeading") || name.startsWith("SetextHeading")) {
      this.eachLine(node, from, to, (at) => this.addLine(line(`cm-heading cm-heading-${name.slice(-1)}`), at));
    } else if (this[name]) {
      return this[name](node, from, to);
    }
    return true;
  }

  HeaderMark(node) {
    const at = this.state.doc.lineAt(node.from);
    if (/^\s*(=+|-+)\s*$/.test(at.text)) {
      this.add(MARK, node.from, node.to);
    } else if (node.from > node.node.parent.from) {
      this.hide(node.from, node.to);
    } else {
      this.hide(node.from, node.to, true);
    }
  }

  EmphasisMark(node) {
    this.hide(node.from, node.to);
  }

  StrikethroughMark(node) {
    this.hide(node.from, node.to);
  }

  CodeMark(node) {
    this.hide(node.from, node.to);
  }

  CodeInfo(node) {
    this.add(MARK, node.from, node.to);
  }

  QuoteMark(node) {
    this.hide(node.from, node.to, true);
  }

  Escape(node) {
    this.hide(node.from, node.from + 1);
  }

  Blockquote(node, from, to) {
    this.eachLine(node, from, to, (at) => this.addLine(line("cm-quote"), at));
  }

  FencedCode(node, from, to) {
    this.eachLine(node, from, to, (at, first, last) => {
      const edge = `${first ? " cm-code-first" : ""}${last ? " cm-code-last" : ""}`;
      this.addLine(line(`cm-code-line${edge}`, "ltr"), at);
    });
  }

  CodeBlock(node, from, to) {
    this.eachLine(node, from, to, (at) => this.addLine(line("cm-code-line", "ltr"), at));
  }

  Table(node, from, to) {
    this.eachLine(node, from, to, (at, first) => {
      this.addLine(line(first ? "cm-table cm-table-head" : "cm-table"), at);
    });
  }

  TableDelimiter(node) {
    this.add(MARK, node.from, node.to);
  }

  ListItem(node, from, to) {
    let depth = 0;
    for (let up = node.node.parent; up; up = up.parent) {
      depth += up.name.endsWith("List") ? 1 : 0;
    }
    const name = `cm-item cm-item-${Math.min(depth, DEEPEST)}`;
    const own = node.node.lastChild?.name.endsWith("List") ? node.node.lastChild.from - 1 : node.to;
    this.eachLine({from: node.from, to: Math.max(node.from, own)}, from, to, (at, first) => {
      this.addLine(line(first ? `${name} cm-item-first` : name), at);
      const lead = /^[ \t]*/.exec(at.text)[0].length;
      if (lead && !this.isShown(at.from, at.to)) {
        this.add(HIDDEN, at.from, at.from + lead);
      }
    });
  }

  ListMark(node) {
    const bullet = node.node.parent.parent?.name === "BulletList";
    const {from} = node;
    if (bullet && !this.isShown(from, node.to)) {
      const end = from + /^\S+\s?/.exec(this.state.sliceDoc(from, node.to + 1))[0].trimEnd().length;
      this.add(BULLET, from, Math.max(end, node.to));
    } else {
      this.add(mark("cm-number"), from, node.to);
    }
  }

  HorizontalRule(node) {
    this.add(this.isShown(node.from, node.to) ? MARK : RULE, node.from, node.to);
  }

  URL(node) {
    this.add(mark("cm-link"), node.from, node.to);
  }

  Autolink(node) {
    this.add(mark("cm-link"), node.from, node.to);
    node.node.getChildren("LinkMark").forEach((brace) => this.hide(brace.from, brace.to));
    return false;
  }

  Link(node) {
    const [open, close] = node.node.getChildren("LinkMark");
    const url = node.node.getChild("URL");
    if (!close || !(url || node.node.getChild("LinkLabel"))) {
      if (this.state.sliceDoc(node.from, node.from + 2) === "[^") {
        this.add(mark("cm-footnote"), node.from, node.to);
      }
      return true;
    }
    const title = url ? this.state.sliceDoc(url.from, url.to) : "";
    this.add(Decoration.mark({class: "cm-link", attributes: {title}}), open.to, close.from);
    this.hide(open.from, open.to);
    this.hide(close.from, node.to);
    return this.within(node, close.from);
  }

  Image(node) {
    const [open, close] = node.node.getChildren("LinkMark");
    const url = node.node.getChild("URL");
    if (!close || !url) {
      return true;
    }
    const src = this.state.sliceDoc(url.from, url.to);
    this.add(mark("cm-caption"), open.to, close.from);
    if (!this.isShown(node.from, node.to) && PICTURE.test(src)) {
      this.pieces.push(Decoration.replace({widget: new Picture(src)}).range(open.from, open.to));
    } else {
      this.hide(open.from, open.to);
    }
    this.hide(close.from, node.to);
    return this.within(node, close.from);
  }

  // The words of a link may carry marks of their own; its address and title have been dealt with.
  within(node, end) {
    for (let child = node.node.firstChild; child; child = child.nextSibling) {
      if (child.from < end && child.name !== "LinkMark") {
        child.cursor().iterate((inner) => this.enter(inner, inner.from, inner.to));
      }
    }
    return false;
  }
}
