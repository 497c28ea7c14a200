import crelt from "crelt";
import {ACCEPTED, Card, isBrought} from "./pictures.js";
import {say} from "./say.js";

/*
 * The library's door: #library-door data-words. Files that are chosen or dropped are brought one beside the other; the
 * page is loaded anew once the last is there, and keeps the ones that were refused in sight until then.
 * With data-replaces, the id of a file, and data-post it brings the one that is to take that file's place, for the same
 * post, and goes on to where the two are compared.
 */
class LibraryCard extends Card {
  constructor(file, options) {
    super(file, options);
    this.done = options.done;
  }

  ready(id) {
    this.bar.remove();
    this.cancelButton.remove();
    this.status.textContent = say(this.words, "picture.kept", this.file.name);
    this.done(id);
  }

  fail(why) {
    super.fail(why);
    this.done(null);
  }
}

export function library() {
  const door = document.getElementById("library-door");
  if (!door) {
    return;
  }
  const words = JSON.parse(door.dataset.words);
  const {post = "", replaces = ""} = door.dataset;
  const name = "library-files";
  const chooser = crelt("input", {type: "file", id: name, accept: ACCEPTED});
  chooser.multiple = !replaces;
  const list = crelt("div", {class: "coedit-pictures"});
  let open = 0;
  let refused = false;

  function done(id) {
    open -= 1;
    refused ||= id === null;
    if (replaces && id) {
      location.assign(`/desk/media?file=${replaces}&by=${id}`);
    } else if (!replaces && !open && !refused) {
      location.assign("/desk/media");
    }
  }

  function take(files) {
    [...files].filter(isBrought).slice(0, replaces ? 1 : files.length).forEach((file) => {
      open += 1;
      list.append(new LibraryCard(file, {words, post, done, gone: (card) => {
        card.dom.remove();
        done();
      }}).dom);
    });
  }

  chooser.addEventListener("change", () => {
    take(chooser.files);
    chooser.value = "";
  });
  door.addEventListener("dragover", (event) => event.preventDefault());
  door.addEventListener("drop", (event) => {
    event.preventDefault();
    take(event.dataTransfer.files);
  });
  door.append(
    crelt("label", {for: name, class: "field-label"}, say(words, "picture.choose")),
    crelt("p", {class: "field-hint"}, say(words, "picture.choose-hint")), chooser, list);
  door.hidden = false;
}
