import {RangeSetBuilder} from "@codemirror/state";
import {Decoration, ViewPlugin, hoverTooltip, showPanel} from "@codemirror/view";
import crelt from "crelt";
import {here, peopleOf, runsOf} from "./authors-state.js";
import {looksOf, missionName} from "./people.js";
import {counted} from "./runs.js";
import {say} from "./say.js";

const RECOUNT = 500;
const UNKNOWN_MISSION = "";

const missionOf = (people, handle) => people[handle]?.mission || UNKNOWN_MISSION;

function missionLooks(state) {
  const people = peopleOf(state);
  const handles = new Set((runsOf(state) ?? []).map(([, handle]) => handle));
  handles.delete(null);
  return looksOf(new Set([...handles].map((handle) => missionOf(people, handle))));
}

function paint(view) {
  const {state} = view;
  const painted = new RangeSetBuilder();
  const people = peopleOf(state);
  const looks = missionLooks(state);
  const runs = runsOf(state) ?? [];
  const marks = new Map();
  const markOf = (handle) => {
    if (!marks.has(handle)) {
      const look = looks.get(missionOf(people, handle));
      marks.set(handle, Decoration.mark({class: `coedit-author coedit-look-${look}`}));
    }
    return marks.get(handle);
  };
  let index = 0;
  let start = 0;
  for (const {from, to} of view.visibleRanges) {
    while (index < runs.length && start < to) {
      const [length, handle] = runs[index];
      const begin = Math.max(from, start);
      const end = Math.min(to, start + length);
      if (handle !== null && begin < end) {
        painted.add(begin, end, markOf(handle));
      }
      if (start + length > to) {
        break;
      }
      start += length;
      index += 1;
    }
  }
  return painted.finish();
}

const colours = ViewPlugin.fromClass(
  class {
    constructor(view) {
      this.decorations = paint(view);
    }

    update(update) {
      const {state, startState} = update;
      if (update.docChanged || update.viewportChanged || runsOf(state) !== runsOf(startState)
        || peopleOf(state) !== peopleOf(startState)) {
        this.decorations = paint(update.view);
      }
    }
  },
  {decorations: (plugin) => plugin.decorations},
);

function authorAt(state, pos, side) {
  let start = 0;
  for (const [length, handle] of runsOf(state) ?? []) {
    const end = start + length;
    if (pos < end || (pos === end && side < 0)) {
      return {handle, from: start, to: end};
    }
    start = end;
  }
  return null;
}

const tooltip = hoverTooltip((view, pos, side) => {
  const found = authorAt(view.state, pos, side);
  if (!found) {
    return null;
  }
  const {words} = view.state.facet(here);
  const person = peopleOf(view.state)[found.handle];
  const told = found.handle === null ? say(words, "authors.unknown")
    : say(words, "authors.tooltip", person?.name ?? found.handle, missionName(words, person?.mission ?? ""));
  return {pos, above: true, create: () => ({dom: crelt("div", {class: "coedit-tip"}, told)})};
});

class Legend {
  constructor(view) {
    this.view = view;
    this.top = true;
    this.rows = crelt("tbody");
    const {words} = view.state.facet(here);
    const head = ["authors.person", "authors.mission", "authors.characters"].map((key, column) =>
      crelt("th", {scope: "col", class: column === 2 ? "number" : null}, say(words, key)));
    this.dom = crelt("section", {class: "coedit-legend no-print", tabindex: "0", "aria-label": say(words, "authors.legend")},
      crelt("table", crelt("thead", crelt("tr", head)), this.rows));
    this.fill();
  }

  update(update) {
    if (update.docChanged || runsOf(update.state) !== runsOf(update.startState)
      || peopleOf(update.state) !== peopleOf(update.startState)) {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.fill(), runsOf(update.startState) ? RECOUNT : 0);
    }
  }

  destroy() {
    clearTimeout(this.waiting);
  }

  fill() {
    const {state} = this.view;
    const {words} = state.facet(here);
    const runs = runsOf(state);
    if (!runs) {
      this.rows.replaceChildren(crelt("tr", crelt("td", {colspan: "3"}, say(words, "authors.waiting"))));
      return;
    }
    const looks = missionLooks(state);
    const counts = [...counted(state.doc, runs)].sort((one, other) => other[1] - one[1]);
    this.rows.replaceChildren(...counts.map(([handle, count]) => this.row(handle, count, looks)));
  }

  row(handle, count, looks) {
    const {state} = this.view;
    const {words} = state.facet(here);
    const people = peopleOf(state);
    const number = new Intl.NumberFormat(document.documentElement.lang || undefined).format(count);
    const name = handle === null ? say(words, "authors.unknown") : people[handle]?.name ?? handle;
    const swatch = handle === null ? "coedit-swatch"
      : `coedit-swatch coedit-author coedit-look-${looks.get(missionOf(people, handle))}`;
    return crelt("tr",
      crelt("th", {scope: "row", dir: "auto"}, name),
      crelt("td", crelt("span", {class: swatch}, handle === null ? "" : missionName(words, missionOf(people, handle)) || "?")),
      crelt("td", {class: "number"}, number));
  }
}

/** What is there while the view is switched on: colours in the text, a name under the mouse, the legend above. */
export const authorsView = [colours, tooltip, showPanel.of((view) => new Legend(view))];
