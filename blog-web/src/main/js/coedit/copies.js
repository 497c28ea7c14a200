import {say} from "./say.js";

/** What could not be brought into the text, kept until the person dismisses it: nothing typed is thrown away. */
export class Copies {
  constructor(place, words, shelf) {
    this.place = place;
    this.words = words;
    this.shelf = shelf;
  }

  add(copy) {
    if (!this.place) {
      return;
    }
    const entry = document.createElement("article");
    entry.className = "notice notice-warning kept-copy stack";
    entry.append(this.told(copy), this.text(copy), this.buttons(copy, entry));
    this.place.append(entry);
    this.place.hidden = false;
  }

  told({why, at}) {
    const time = new Intl.DateTimeFormat(document.documentElement.lang, {dateStyle: "medium", timeStyle: "short"}).format(at);
    const title = document.createElement("p");
    title.className = "notice-title";
    const key = `kept.why-${why}` in this.words ? `kept.why-${why}` : "kept.why-otherwise";
    title.textContent = say(this.words, key, time);
    return title;
  }

  text({pieces, text}) {
    const source = document.createElement("pre");
    source.className = "source kept-text";
    source.tabIndex = 0;
    source.setAttribute("aria-label", say(this.words, "kept.text"));
    source.textContent = pieces.length ? pieces.join("\n…\n") : text;
    return source;
  }

  buttons(copy, entry) {
    const row = document.createElement("p");
    row.className = "button-row";
    row.append(
      this.button("kept.copy", () => toClipboard(copy.text, entry.querySelector("pre"))),
      this.button("kept.download", () => download(copy)),
      this.button("kept.dismiss", () => {
        entry.remove();
        this.place.hidden = this.place.childElementCount === 0;
        if (this.shelf) {
          this.shelf.forgetCopy(copy.id);
        }
      }),
    );
    return row;
  }

  button(key, act) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button-small";
    button.textContent = say(this.words, key);
    button.addEventListener("click", act);
    return button;
  }
}

/** Where the browser doesn't let a page write to the clipboard, the text is selected for the person to copy. */
async function toClipboard(text, shown) {
  try {
    await navigator.clipboard.writeText(text);
  } catch (refused) {
    getSelection().selectAllChildren(shown);
  }
}

function download({title, text}) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], {type: "text/markdown"}));
  link.download = `${title || "duta"}.md`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
