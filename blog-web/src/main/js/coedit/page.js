import {announce} from "./announcer.js";
import {LiveEditor} from "./live-editor.js";
import {Copies} from "./copies.js";
import {status} from "./status.js";
import {Shelf, holdLock} from "./shelf.js";
import {bringHome, leftBehind, otherPosts} from "./returning.js";

/*
 * The page that a live text is written on. It needs:
 *   #coedit  data-post, data-person, data-name, data-title, data-lang, data-dir, data-label, data-zone, data-words
 *   #text    a textarea, which is what is left to write in without all this, and what the preview is made from
 *   #save-state, #here, #kept, #elsewhere: where it says how it stands, who is here, and what is kept on this computer
 * On a page without a form (a closed text) only #coedit.
 */

/** How long to wait for the first word of the authority before the plain field is better than nothing. */
const PATIENCE = 8000;

export function start() {
  const place = document.getElementById("coedit");
  if (place) {
    new LivePage(place).begin();
  }
}

class LivePage {
  constructor(place) {
    const {post, person, title, words} = place.dataset;
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    this.place = place;
    this.words = JSON.parse(words);
    this.about = {url: `${scheme}//${location.host}/coedit/${post}`, post, person, title};
    this.field = document.getElementById("text");
    this.helpers = [];
  }

  async begin() {
    const [shown, told] = ["save-state", "save-told"].map((id) => document.getElementById(id));
    if (shown && told) {
      announce(shown, told, this.words);
    }
    this.shelf = await Shelf.open();
    this.copies = new Copies(document.getElementById("kept"), this.words, this.shelf);
    if (globalThis.WebSocket) {
      await this.goLive();
    } else {
      this.stayPlain();
    }
    if (this.shelf) {
      (await this.shelf.copies(this.about.person, this.about.post)).forEach((copy) => this.copies.add(copy));
      this.tellElsewhere(await otherPosts(this.shelf, this.about));
    }
  }

  async goLive() {
    const [mine, ...others] = this.shelf ? await leftBehind(this.shelf, this.about) : [];
    this.editor = new LiveEditor(this, mine ? mine.record : null);
    if (!mine && this.shelf) {
      holdLock(this.editor.session.client);
    }
    this.editor.session.start();
    this.patience = setTimeout(() => this.fallBack(), PATIENCE);
    this.helpers = others.map((left) =>
      bringHome(this.about, this.shelf, left, {
        changed: () => this.changed(),
        copied: (copy) => this.copies.add(copy),
        tell: (what, detail) => this.editor.tell(what, detail),
      }),
    );
    window.addEventListener("beforeunload", (event) => this.leaving(event));
  }

  /** The authority has answered: from here on the text is live, and the form has no part in it. */
  opened() {
    clearTimeout(this.patience);
    this.place.hidden = false;
    const {dutaEditor} = window;
    if (dutaEditor && dutaEditor.goLive) {
      dutaEditor.goLive({unconfirmed: () => this.unconfirmed()});
    }
    this.changed();
  }

  unconfirmed() {
    return this.helpers.reduce((sum, helper) => sum + helper.unconfirmed, this.editor.session.unconfirmed);
  }

  changed() {
    const {dutaEditor} = window;
    if (this.editor && dutaEditor && dutaEditor.textIs) {
      dutaEditor.textIs(status(this.editor.session, this.unconfirmed(), this.words));
    } else {
      const line = document.getElementById("coedit-state");
      if (this.editor && line) {
        line.textContent = status(this.editor.session, this.unconfirmed(), this.words).sentence;
      }
    }
  }

  /** The plain field is there all the time; here it is all that there is. */
  fallBack() {
    if (this.editor.session.opened) {
      return;
    }
    this.editor.session.close();
    this.stayPlain();
  }

  stayPlain() {
    const {dutaEditor} = window;
    const line = document.getElementById("coedit-state");
    if (dutaEditor && dutaEditor.stayPlain) {
      dutaEditor.stayPlain(this.words["status.no-socket"]);
    } else if (line) {
      line.textContent = this.words["status.no-socket-closed"];
    }
  }

  leaving(event) {
    const {session} = this.editor;
    if (session.opened && this.unconfirmed() > 0 && session.keeper.kept < session.unconfirmed) {
      event.preventDefault();
    }
  }

  tellElsewhere(posts) {
    const place = document.getElementById("elsewhere");
    if (!place || posts.length === 0) {
      return;
    }
    place.querySelector("ul").replaceChildren(
      ...posts.map(({post, title}) => {
        const link = document.createElement("a");
        link.href = `/desk/edit?id=${post}`;
        link.textContent = title || post;
        const entry = document.createElement("li");
        entry.append(link);
        return entry;
      }),
    );
    place.hidden = false;
  }
}
