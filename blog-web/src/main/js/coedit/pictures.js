/*
 * Pictures, recordings and documents, from the person's device into the text.
 *
 *   pictures({words, post}) → {dom, extension, open(view)}
 *
 * `dom` goes above the text and is empty until there is something to place; `extension` takes what is dropped on the
 * text or pasted into it. Each one is asked for its words before it can be placed: they stand in the text, so that
 * whoever clears the post clears them as well.
 * Words: picture.*, recording.*, document.*, see messages.properties.
 */
import {EditorView} from "@codemirror/view";
import crelt from "crelt";
import {say} from "./say.js";
import {Cancelled, Upload} from "./upload.js";

const LOOK_EVERY_MS = 700;

/** What a file chooser offers first; what counts is what the server finds in the file. */
export const ACCEPTED = "image/jpeg,image/png,image/gif,image/webp,image/heic,image/heif,.heic,.heif,audio/*,video/*,application/pdf,.pdf";

const CLASSES = ["periodic", "immediate", "anytime"];

/** The languages of public pages, the post's own first. */
const LANGUAGES = ["id", "en", "ar", "zh", "ja", "fr", "es", "ru"];

let count = 0;

/** Whether it may be worth bringing; anything else is refused there. */
export const isBrought = (file) => /^((image|audio|video)\/|application\/pdf$)/.test(file.type) || /\.(heic|heif|opus|m4a|pdf)$/i.test(file.name);

function escaped(text) {
  return text.replace(/\s+/g, " ").trim().replace(/([\\`*_[\]<>!"&~^])/g, "\\$1");
}

/** The line that stands in the text; the caption is its title. */
export function placed(id, {decorative, alternative, caption}) {
  const title = caption.trim() ? ` "${escaped(caption)}"` : "";
  return `![${decorative ? "" : escaped(alternative)}](/media/${id}${decorative ? "#decorative" : ""}${title})`;
}

/** The line that places a recording. */
export function played(id, words) {
  return `[${escaped(words)}](/media/${id})`;
}

/** The line that places a document; its title says what the register of public documents says of it. */
export function shelved(id, {title, kind, language, date}) {
  return `[${escaped(title)}](/media/${id} "${kind} ${language} ${date}")`;
}

/** On a line of its own, after that of the cursor. */
function insert(view, line) {
  const {state} = view;
  const at = state.doc.lineAt(state.selection.main.head);
  const before = at.text.trim() ? "\n\n" : "";
  const text = `${before}${line}\n`;
  view.dispatch({
    changes: {from: at.to, insert: text},
    selection: {anchor: at.to + text.length},
    userEvent: "input.picture",
    scrollIntoView: true,
  });
}

/** One picture on its way. */
export class Card {
  /** post: the id of the post that it is for, or "" · gone(card): it was cancelled or placed */
  constructor(file, {words, post, gone}) {
    Object.assign(this, {file, words, gone});
    this.bar = crelt("progress", {max: "1", value: "0", "aria-label": say(words, "picture.progress", file.name)});
    this.status = crelt("p", {class: "small muted", role: "status"}, say(words, "picture.sending", file.name));
    this.cancelButton = crelt("button", {type: "button", class: "button button-quiet button-small"}, say(words, "picture.cancel"));
    this.body = crelt("div", {class: "coedit-picture-body"}, this.bar);
    this.dom = crelt("div", {class: "coedit-picture", role: "group", "aria-label": file.name}, this.status, this.body, this.cancelButton);
    this.upload = new Upload(file, {
      post, progress: (share) => {
        this.bar.value = share;
      },
    });
    this.cancelButton.addEventListener("click", () => {
      this.upload.cancel();
      this.gone(this);
    });
    this.bring();
  }

  async bring() {
    try {
      const id = await this.upload.send();
      this.status.textContent = say(this.words, "picture.making", this.file.name);
      this.bar.removeAttribute("value");
      this.ready(id, await this.made(id));
    } catch (failed) {
      if (!(failed instanceof Cancelled)) {
        this.fail(failed.message || say(this.words, "picture.lost", this.file.name));
      }
    }
  }

  async made(id) {
    for (;;) {
      const response = await fetch(`/media/${id}`, {signal: this.upload.stop.signal});
      const about = response.ok ? await response.json() : {state: "UNKNOWN"};
      if (about.state === "READY") {
        return about;
      }
      if (about.state === "REFUSED") {
        throw new Error(about.refusal);
      }
      await new Promise((resolve) => {
        setTimeout(resolve, LOOK_EVERY_MS);
      });
    }
  }

  fail(why) {
    this.bar.remove();
    this.status.className = "field-error";
    this.status.setAttribute("role", "alert");
    this.status.textContent = `${this.file.name}: ${why}`;
    this.cancelButton.textContent = say(this.words, "picture.close");
  }
}

/** One picture on its way into the text: when it is ready, it is asked for its words. */
class PlacedCard extends Card {
  constructor(file, options) {
    super(file, options);
    this.place = options.place;
    this.language = options.language;
  }

  ready(id, about) {
    if (about.recording) {
      this.readyRecording(id, about);
    } else if (about.document) {
      this.readyDocument(id, about);
    } else {
      this.readyPicture(id, about);
    }
  }

  /** A recording is asked for the words that stand below it; what is said in it is written on its page. */
  readyRecording(id, about) {
    const {words} = this;
    const name = `recording-${(count += 1)}`;
    const field = crelt("textarea", {id: `${name}-words`, rows: "2", dir: "auto", "aria-describedby": `${name}-hint ${name}-error`}, about.alternative);
    const error = crelt("p", {class: "field-error", id: `${name}-error`, role: "alert"});
    const film = about.recording.type.startsWith("video/");
    const player = crelt(film ? "video" : "audio", {src: about.recording.address, controls: "", preload: "metadata", class: "coedit-picture-seen", "aria-label": this.file.name});
    const form = crelt("form", {class: film ? "coedit-picture-form" : "stack", novalidate: ""}, player,
      crelt("div", {class: "stack"},
        crelt("div", {class: "field"}, crelt("label", {for: field.id}, say(words, "recording.words")),
          crelt("p", {class: "field-hint", id: `${name}-hint`}, say(words, "recording.words-hint")), field, error),
        crelt("p", {}, crelt("a", {href: `/desk/media?file=${id}#spoken-title`, target: "_blank", rel: "noopener"}, say(words, "recording.describe"))),
        crelt("p", {class: "button-row"}, crelt("button", {type: "submit", class: "button button-primary button-small"}, say(words, "picture.place")), this.cancelButton)));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const lacking = !field.value.trim();
      field.setAttribute("aria-invalid", String(lacking));
      error.textContent = lacking ? say(words, "recording.words-missing") : "";
      if (lacking) {
        field.focus();
      } else {
        this.place(played(id, field.value));
        this.gone(this);
      }
    });
    this.status.textContent = say(words, "picture.ready", this.file.name);
    this.body.replaceChildren(form);
    field.focus({preventScroll: true});
  }

  /** A document is asked for what the register of public documents says of it. */
  readyDocument(id, about) {
    const {words} = this;
    const name = `document-${(count += 1)}`;
    const title = crelt("textarea", {id: `${name}-title`, rows: "2", dir: "auto", "aria-describedby": `${name}-hint ${name}-error`}, about.alternative);
    const error = crelt("p", {class: "field-error", id: `${name}-error`, role: "alert"});
    const kind = crelt("select", {id: `${name}-kind`}, CLASSES.map((each) => crelt("option", {value: each}, say(words, `document.kind.${each}`))));
    const named = new Intl.DisplayNames(document.documentElement.lang, {type: "language"});
    const language = crelt("select", {id: `${name}-language`}, [...new Set([this.language() || "id", ...LANGUAGES])].map((each) => crelt("option", {value: each}, named.of(each))));
    const date = crelt("input", {type: "date", id: `${name}-date`, required: "", "aria-describedby": `${name}-date-error`});
    const undated = crelt("p", {class: "field-error", id: `${name}-date-error`, role: "alert"});
    const field = (label, control, ...more) => crelt("div", {class: "field"}, crelt("label", {for: control.id}, say(words, label)), ...more, control);
    const form = crelt("form", {class: "stack", novalidate: ""},
      crelt("p", {}, crelt("a", {href: about.document.address, target: "_blank", rel: "noopener"}, say(words, "document.look"))),
      field("document.title", title, crelt("p", {class: "field-hint", id: `${name}-hint`}, say(words, "document.title-hint"))), error,
      field("document.kind", kind), field("document.language", language), field("document.date", date), undated,
      crelt("p", {class: "button-row"}, crelt("button", {type: "submit", class: "button button-primary button-small"}, say(words, "picture.place")), this.cancelButton));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const untitled = !title.value.trim();
      title.setAttribute("aria-invalid", String(untitled));
      error.textContent = untitled ? say(words, "document.title-missing") : "";
      date.setAttribute("aria-invalid", String(!date.value));
      undated.textContent = date.value ? "" : say(words, "document.date-missing");
      if (untitled || !date.value) {
        (untitled ? title : date).focus();
      } else {
        this.place(shelved(id, {title: title.value, kind: kind.value, language: language.value, date: date.value}));
        this.gone(this);
      }
    });
    this.status.textContent = say(words, "picture.ready", this.file.name);
    this.body.replaceChildren(form);
    title.focus({preventScroll: true});
  }

  readyPicture(id, about) {
    const {words} = this;
    const name = `picture-${(count += 1)}`;
    this.alternative = crelt("textarea", {id: `${name}-words`, rows: "2", dir: "auto", "aria-describedby": `${name}-hint ${name}-error`}, about.alternative);
    this.decorative = crelt("input", {type: "checkbox", id: `${name}-decorative`});
    this.caption = crelt("textarea", {id: `${name}-caption`, rows: "2", dir: "auto"}, [about.caption, about.credit].filter(Boolean).join(" "));
    this.error = crelt("p", {class: "field-error", id: `${name}-error`, role: "alert"});
    const form = crelt("form", {class: "coedit-picture-form", novalidate: ""},
      crelt("img", {src: `/media/${id}/${about.preview}`, alt: "", class: "coedit-picture-seen"}),
      crelt("div", {class: "stack"},
        crelt("div", {class: "field"}, crelt("label", {for: this.alternative.id}, say(words, "picture.words")),
          crelt("p", {class: "field-hint", id: `${name}-hint`}, say(words, "picture.words-hint")), this.alternative, this.error),
        crelt("p", {class: "row"}, this.decorative, crelt("label", {for: this.decorative.id}, say(words, "picture.decorative"))),
        crelt("div", {class: "field"}, crelt("label", {for: this.caption.id}, say(words, "picture.caption")), this.caption),
        crelt("p", {class: "button-row"}, crelt("button", {type: "submit", class: "button button-primary button-small"}, say(words, "picture.place")), this.cancelButton)));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit(id);
    });
    this.decorative.addEventListener("change", () => {
      this.alternative.disabled = this.decorative.checked;
    });
    this.status.textContent = say(words, "picture.ready", this.file.name);
    this.body.replaceChildren(form);
    this.alternative.focus({preventScroll: true});
  }

  submit(id) {
    const given = {decorative: this.decorative.checked, alternative: this.alternative.value, caption: this.caption.value};
    const lacking = !given.decorative && !given.alternative.trim();
    this.alternative.setAttribute("aria-invalid", String(lacking));
    this.error.textContent = lacking ? say(this.words, "picture.words-missing") : "";
    if (lacking) {
      this.alternative.focus();
    } else {
      this.place(placed(id, given));
      this.gone(this);
    }
  }
}

export function pictures({words, post}) {
  const chooser = crelt("input", {type: "file", multiple: "", accept: ACCEPTED, class: "visually-hidden", tabindex: "-1", "aria-label": say(words, "tool.picture")});
  const list = crelt("div", {class: "coedit-pictures"});
  const dom = crelt("div", {class: "no-print"}, chooser, list);
  let view = null;

  function take(files) {
    for (const file of files) {
      list.append(new PlacedCard(file, {
        words,
        post,
        place: (line) => insert(view, line),
        language: () => view.contentDOM.closest("[lang]")?.lang,
        gone: (card) => {
          card.dom.remove();
          view.focus();
        },
      }).dom);
    }
  }

  chooser.addEventListener("change", () => {
    take([...chooser.files]);
    chooser.value = "";
  });

  function taken(event, files) {
    const brought = [...(files ?? [])].filter(isBrought);
    if (!brought.length || view.state.readOnly) {
      return false;
    }
    event.preventDefault();
    take(brought);
    return true;
  }

  return {
    dom,
    extension: [
      EditorView.updateListener.of((update) => {
        view = update.view;
      }),
      EditorView.domEventHandlers({
        paste: (event, here) => {
          view = here;
          return taken(event, event.clipboardData?.files);
        },
        drop: (event, here) => {
          view = here;
          return taken(event, event.dataTransfer?.files);
        },
      }),
    ],
    open(here) {
      view = here;
      chooser.click();
      return true;
    },
  };
}
