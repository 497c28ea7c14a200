import {StateEffect, StateField} from "@codemirror/state";
import {Decoration, EditorView} from "@codemirror/view";

/** Comments and suggestions as the authority tells them: upserts by id. */
export const setComments = StateEffect.define();
export const clearComments = StateEffect.define();
/** The card that the person is at: an id, or null. */
export const setActive = StateEffect.define();
/** A comment that is being written: {key, kind, from, to}; `dropDraft` by its key. */
export const setDraft = StateEffect.define();
export const dropDraft = StateEffect.define();

// What is typed at the edges of a range isn't in it. A range whose text has gone is kept where it stood.
function follow(place, changes) {
  const from = changes.mapPos(place.from, 1);
  const to = Math.max(from, changes.mapPos(place.to, -1));
  return {...place, from, to, gone: place.from < place.to && from === to};
}

function told(item, length) {
  const from = Math.min(item.from, length);
  const to = Math.max(from, Math.min(item.to, length));
  return {...item, from, to, gone: from === to};
}

function follower(put, drop, all) {
  return StateField.define({
    create: () => new Map(),
    update(known, transaction) {
      let now = known;
      if (transaction.docChanged && now.size) {
        now = new Map([...now].map(([key, place]) => [key, follow(place, transaction.changes)]));
      }
      for (const effect of transaction.effects) {
        if (effect.is(put)) {
          now = new Map(now);
          [].concat(effect.value).forEach((it) => now.set(it.id ?? it.key, told(it, transaction.newDoc.length)));
        } else if (effect.is(drop)) {
          now = new Map(now);
          now.delete(effect.value);
        } else if (all && effect.is(all)) {
          now = new Map();
        }
      }
      return now;
    },
  });
}

const never = StateEffect.define();
export const itemsField = follower(setComments, never, clearComments);
export const draftsField = follower(setDraft, dropDraft, null);

export const activeField = StateField.define({
  create: () => null,
  update: (active, transaction) => transaction.effects.reduce(
    (now, effect) => (effect.is(setActive) ? effect.value : now), active),
});

export const isOpen = (item) => item.state === "open";
export const isPlaced = (item) => isOpen(item) && !item.orphaned && !item.gone && item.from < item.to;

const drawn = EditorView.decorations.compute([itemsField, draftsField, activeField], (state) => {
  const active = state.field(activeField);
  const ranges = [];
  for (const item of state.field(itemsField).values()) {
    if (isPlaced(item)) {
      const at = item.id === active ? " coedit-marked-active" : "";
      ranges.push(Decoration.mark({class: `coedit-marked coedit-marked-${item.kind}${at}`, id: item.id})
        .range(item.from, item.to));
    }
  }
  for (const draft of state.field(draftsField).values()) {
    if (draft.from < draft.to) {
      ranges.push(Decoration.mark({class: "coedit-marked coedit-marked-active"}).range(draft.from, draft.to));
    }
  }
  return Decoration.set(ranges, true);
});

export const marginState = [itemsField, draftsField, activeField, drawn];

/** The shortest placed item at a position, if there is one: what a person means who clicks there. */
export function itemAt(state, pos) {
  return [...state.field(itemsField).values()]
    .filter((item) => isPlaced(item) && item.from <= pos && pos <= item.to)
    .sort((one, other) => one.to - one.from - (other.to - other.from))[0] ?? null;
}
