/*
 * Who wrote what: the author of every character, carried through every change, and a view of it by mission.
 *
 *   authorship({words, me: {handle, name, mission}, ask()}) → extension   ask() fetches the runs, once, when first shown
 *   setRuns.of([[length, handle | null], …])       null: an earlier edition, or nobody known
 *   setPeople.of({handle: {name, mission}, …})     adds to those known
 *   setAuthorsShown(view, bool) · authorsShown(state) → bool
 *   carry(runs, changes, handle) → runs            for runs that must follow a ChangeSet before they get here
 *   runsOf(state) → runs | null
 *
 * What a transaction inserts was typed by its typedBy (marks.js), or by `me`. Lengths are UTF-16 units of the view's text.
 * Words: authors.legend, authors.waiting, authors.person, authors.mission, authors.characters, authors.unknown,
 * authors.tooltip ({0} name, {1} mission).
 */
import {Compartment} from "@codemirror/state";
import {here, peopleField, runsField, runsOf, setPeople, setRuns, setShown, shownField} from "./authors-state.js";
import {authorsView} from "./authors-view.js";
import {carry} from "./runs.js";

export {carry, runsOf, setPeople, setRuns};

const shown = new Compartment();

export const authorsShown = (state) => state.field(shownField, false) ?? false;

export function setAuthorsShown(view, on) {
  const {ask} = view.state.facet(here);
  view.dispatch({effects: [setShown.of(on), shown.reconfigure(on ? authorsView : [])]});
  if (on && !runsOf(view.state) && ask) {
    ask();
  }
}

export function authorship({words, me, ask}) {
  return [here.of({words, me, ask}), runsField, peopleField, shownField, shown.of([])];
}
