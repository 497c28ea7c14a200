import {Facet, StateEffect, StateField} from "@codemirror/state";
import {typedBy} from "./marks.js";
import {carry, fitted} from "./runs.js";

export const setRuns = StateEffect.define();
export const setPeople = StateEffect.define();
export const setShown = StateEffect.define();

/** {words, me, ask} of this editor. */
export const here = Facet.define({combine: (values) => values[0]});

export const runsField = StateField.define({
  create: () => null,
  update(runs, transaction) {
    let now = runs;
    if (now && transaction.docChanged) {
      const {me} = transaction.startState.facet(here);
      now = carry(now, transaction.changes, transaction.annotation(typedBy) ?? me.handle);
    }
    for (const effect of transaction.effects) {
      now = effect.is(setRuns) ? fitted(effect.value, transaction.newDoc.length) : now;
    }
    return now;
  },
});

export const peopleField = StateField.define({
  create(state) {
    const {me} = state.facet(here);
    return {[me.handle]: me};
  },
  update: (people, transaction) => transaction.effects.reduce(
    (known, effect) => (effect.is(setPeople) ? {...known, ...effect.value} : known), people),
});

export const shownField = StateField.define({
  create: () => false,
  update: (now, transaction) => transaction.effects.reduce(
    (on, effect) => (effect.is(setShown) ? effect.value : on), now),
});

export const runsOf = (state) => state.field(runsField, false) ?? null;
export const peopleOf = (state) => state.field(peopleField);
