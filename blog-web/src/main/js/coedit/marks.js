import {Annotation} from "@codemirror/state";

/** On transactions that the authority sent, not the person at this editor. */
export const remote = Annotation.define();

/** Who typed what a transaction inserts: a handle; absent: the person at this editor. */
export const typedBy = Annotation.define();
