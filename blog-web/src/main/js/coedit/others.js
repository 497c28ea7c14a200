import crelt from "crelt";
import {initials, looksOf, missionName} from "./people.js";

const PRESENCE_EVERY = 250;

/** Who else has the text open, where their cursors are, and where this person's are for them. */
export class Others {
  constructor(editor) {
    this.editor = editor;
    this.people = new Map();
    this.list = document.getElementById("here");
    this.timer = 0;
    this.due = false;
  }

  opened({present, you}) {
    this.you = you;
    this.people = new Map(present.map((person) => [person.c, person]));
    this.due = true;
    this.draw();
    this.send();
  }

  presence(person) {
    this.people.set(person.c, person);
    this.draw();
  }

  gone(client) {
    this.people.delete(client);
    this.draw();
  }

  lost() {
    this.people.clear();
    this.draw();
  }

  draw() {
    const {surface, session} = this.editor;
    const {places} = session.sync.replica;
    const here = new Map([this.you, ...this.people.values()].filter(Boolean).map((person) => [person.handle, person]));
    const looks = looksOf(here.keys());
    const seen = [...this.people.values()].map((person) => ({
      ...person,
      look: looks.get(person.handle),
      sel: person.sel
        .map((range) => range.map((at) => places.seen(person.v, at)))
        .filter((range) => range.every((at) => at !== null)),
    }));
    surface.setCarets(seen);
    this.name(here, looks);
  }

  /** Each person once, however many editors they have open. */
  name(names, looks) {
    const key = [...names.keys()].join(" ");
    if (!this.list || key === this.named) {
      return;
    }
    this.named = key;
    this.list.replaceChildren(
      ...[...names.values()].map((person) => {
        const {name, handle, mission} = person;
        return crelt("li", crelt("span", {class: `here-badge coedit-look-${looks.get(handle)}`, "aria-hidden": "true"}, initials(name)),
          crelt("span", crelt("bdi", name), ` · ${missionName(this.editor.words, mission)}`));
      }),
    );
    this.list.parentElement.hidden = names.size < 2;
  }

  /** This person's cursor has moved. */
  moved() {
    this.due = true;
    this.send();
  }

  /** Something was confirmed: a position in it can be told now. */
  settle() {
    if (this.due) {
      this.send();
    }
  }

  send() {
    if (this.timer) {
      return;
    }
    this.timer = setTimeout(() => {
      this.timer = 0;
      const {session} = this.editor;
      if (this.due && session.sync.connected && session.sync.replica.pending.empty) {
        this.due = false;
        session.connection.send(this.frame());
      }
    }, PRESENCE_EVERY);
  }

  frame() {
    const {view, session} = this.editor;
    const {places, version} = session.sync.replica;
    const sel = view.state.selection.ranges.map(({anchor, head}) => [
      places.confirmed(anchor),
      places.confirmed(head),
    ]);
    return {t: "presence", v: version, sel};
  }
}
