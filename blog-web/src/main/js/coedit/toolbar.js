/*
 * The tools above the text, and their shortcuts.
 *
 *   toolbar({words, can, comment(view), suggest(view), picture(view)}) → {dom, extension, setCan(can)}
 *
 * `dom` goes above the editor, `extension` into it; `can` = {edit, comment, suggest}. It is one stop of the Tab key,
 * arrows move within. Buttons that can't be used stay in reach and say so (aria-disabled).
 * Words: tool.toolbar, tool.<name> for each name below, tool.with-key ({0} name, {1} shortcut).
 */
import {redo, redoDepth, undo, undoDepth} from "@codemirror/commands";
import {Prec} from "@codemirror/state";
import {EditorView, keymap} from "@codemirror/view";
import crelt from "crelt";
import {authorsShown, setAuthorsShown} from "./authors.js";
import {bulleted, heading, link, numbered, quote, standing, surround} from "./commands.js";
import {icons} from "./icons.js";
import {isPlain, setPlain} from "./preview.js";
import {say} from "./say.js";

const MAC = /Mac|iP(hone|ad|od)/.test(navigator.platform);

function toggleAuthors(view) {
  setAuthorsShown(view, !authorsShown(view.state));
  return true;
}

function togglePlain(view) {
  setPlain(view, !isPlain(view.state));
  return true;
}

const always = () => true;
const editable = (state) => !state.readOnly;

/** name · what it does · its key · what it shows as pressed · whether it can be used now */
const TOOLS = [
  [
    {name: "bold", run: surround("**"), key: "Mod-b", pressed: (now) => now.bold},
    {name: "italic", run: surround("*"), key: "Mod-i", pressed: (now) => now.italic},
    {name: "link", run: link, key: "Mod-k"},
    {name: "picture", run: (view, outside) => outside.picture(view), key: "Mod-Alt-p"},
  ],
  [
    {name: "heading", run: heading, key: "Mod-Alt-2"},
    {name: "bulleted", run: bulleted, key: "Mod-Shift-8", pressed: (now) => now.bulleted},
    {name: "numbered", run: numbered, key: "Mod-Shift-7", pressed: (now) => now.numbered},
    {name: "quote", run: quote, key: "Mod-Shift-9", pressed: (now) => now.quote},
  ],
  [
    {name: "undo", run: undo, key: "Mod-z", bound: true, usable: (state) => editable(state) && undoDepth(state) > 0},
    {name: "redo", run: redo, key: "Mod-y", bound: true, usable: (state) => editable(state) && redoDepth(state) > 0},
  ],
  [
    {name: "comment", run: (view, outside) => outside.comment(view), key: "Mod-Alt-m", usable: (state, can) => can.comment},
    {name: "suggest", run: (view, outside) => outside.suggest(view), key: "Mod-Alt-e", usable: (state, can) => can.suggest},
  ],
  [
    {name: "authors", run: toggleAuthors, pressed: (now, state) => authorsShown(state), usable: always},
    {name: "plain", run: togglePlain, key: "Mod-Alt-u", pressed: (now, state) => isPlain(state), usable: always},
  ],
];

function shownKey(key) {
  const named = MAC ? key.replace("Mod", "⌘").replace("Alt", "⌥").replace("Shift", "⇧") : key.replace("Mod", "Ctrl");
  return named.split("-").map((part) => (part.length === 1 ? part.toUpperCase() : part)).join("+");
}

function button(words, tool) {
  const name = say(words, `tool.${tool.name}`);
  const dom = crelt("button", {
    type: "button",
    class: `coedit-tool coedit-tool-${tool.name}`,
    "aria-label": name,
    "data-tip": tool.key ? say(words, "tool.with-key", name, shownKey(tool.key)) : name,
    "aria-keyshortcuts": tool.key ? tool.key.replace("Mod", MAC ? "Meta" : "Control").replaceAll("-", "+") : null,
    tabindex: "-1",
  });
  dom.innerHTML = icons[tool.name];
  return dom;
}

class Toolbar {
  constructor({words, can, comment, suggest, picture}) {
    this.can = can;
    this.outside = {comment, suggest, picture};
    this.tools = TOOLS.flat().map((tool) => ({...tool, dom: button(words, tool)}));
    let at = 0;
    const groups = TOOLS.map((group) => crelt("span", {class: "coedit-tool-group"},
      group.map(() => this.tools[at++].dom)));
    this.dom = crelt("div", {
      role: "toolbar", class: "coedit-tools no-print", "aria-label": say(words, "tool.toolbar"), "aria-orientation": "horizontal",
    }, groups);
    this.tools[0].dom.tabIndex = 0;
    this.dom.addEventListener("keydown", (event) => this.move(event));
    // The selection stays where it is when a tool is pressed with the mouse.
    this.dom.addEventListener("mousedown", (event) => event.preventDefault());
    this.tools.forEach((tool) => tool.dom.addEventListener("click", () => this.use(tool)));
  }

  use(tool) {
    this.stop(tool.dom);
    if (this.view && this.usable(tool)) {
      tool.run(this.view, this.outside);
    }
  }

  usable(tool) {
    return (tool.usable ?? editable)(this.view.state, this.can);
  }

  stop(dom) {
    this.tools.forEach((tool) => {
      tool.dom.tabIndex = tool.dom === dom ? 0 : -1;
    });
  }

  move(event) {
    const at = this.tools.findIndex((tool) => tool.dom === event.target);
    const forward = getComputedStyle(this.dom).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const backward = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    const count = this.tools.length;
    const to = {[forward]: (at + 1) % count, [backward]: (at + count - 1) % count, Home: 0, End: count - 1}[event.key];
    if (at >= 0 && to !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      this.stop(this.tools[to].dom);
      this.tools[to].dom.focus();
    }
  }

  refresh() {
    const {state} = this.view;
    const now = standing(state);
    for (const tool of this.tools) {
      const usable = this.usable(tool);
      if (tool.pressed) {
        tool.dom.setAttribute("aria-pressed", String(usable && Boolean(tool.pressed(now, state))));
      }
      tool.dom.setAttribute("aria-disabled", String(!usable));
    }
  }

  keys() {
    return this.tools.filter((tool) => tool.key && !tool.bound).map((tool) => ({
      key: tool.key,
      run: (view) => {
        if (this.usable(tool)) {
          tool.run(view, this.outside);
        }
        return true;
      },
      preventDefault: true,
    }));
  }
}

export function toolbar(options) {
  const bar = new Toolbar(options);
  const attached = EditorView.updateListener.of((update) => {
    const first = bar.view !== update.view;
    bar.view = update.view;
    if (first || update.docChanged || update.selectionSet || update.transactions.length) {
      bar.refresh();
    }
  });
  return {
    dom: bar.dom,
    extension: [Prec.high(keymap.of(bar.keys())), attached],
    /** To be called once with the view, so that the buttons tell the truth before the first key. */
    attach(view) {
      bar.view = view;
      bar.refresh();
    },
    setCan(can) {
      bar.can = can;
      if (bar.view) {
        bar.refresh();
      }
    },
  };
}
