import crelt from "crelt";
import {say} from "./say.js";

let count = 0;

function field(words, {name, label, value = "", rows = 3, lang, dir, required = true}) {
  const id = `margin-field-${(count += 1)}`;
  const input = crelt("textarea", {id, name, rows: String(rows), lang, dir: dir ?? "auto"});
  input.defaultValue = value;
  input.required = required;
  return {name, input, dom: crelt("div", {class: "field"}, crelt("label", {for: id}, label), input)};
}

/**
 * What a person writes into the margin: labelled fields, send, cancel. Ctrl+Enter sends, Escape cancels. What was typed
 * stays until the authority has it: after `refused` it can be changed and sent again.
 */
export class MarginForm {
  /** fields: [{name, label, value, rows, required}] · send(values) → id of the act · cancel() · check(values) → what is wrong, or "" */
  constructor({words, fields, action, send, cancel, check = () => ""}) {
    Object.assign(this, {words, send, cancel, check, sent: null});
    this.fields = fields.map((one) => field(words, one));
    this.status = crelt("p", {class: "small muted", role: "status"});
    this.error = crelt("p", {class: "field-error", role: "alert"});
    this.sendButton = crelt("button", {type: "submit", class: "button button-primary button-small"}, action);
    this.cancelButton = crelt("button", {type: "button", class: "button button-quiet button-small"}, say(words, "margin.cancel"));
    this.dom = crelt("form", {class: "coedit-form", novalidate: ""},
      this.fields.map((one) => one.dom), this.error, this.status,
      crelt("div", {class: "button-row"}, this.sendButton, this.cancelButton));
    this.cancelButton.addEventListener("click", () => this.cancel());
    this.dom.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    this.dom.addEventListener("keydown", (event) => this.key(event));
  }

  key(event) {
    if (event.key === "Escape" && !event.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      this.cancel();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.submit();
    }
  }

  get values() {
    return Object.fromEntries(this.fields.map(({name, input}) => [name, input.value.replace(/\r\n?/g, "\n")]));
  }

  get isEmpty() {
    return this.fields.every(({input}) => input.value === input.defaultValue);
  }

  focus() {
    this.fields[0].input.focus({preventScroll: true});
    this.dom.scrollIntoView({block: "nearest"});
  }

  submit() {
    if (this.sent) {
      return;
    }
    const empty = this.fields.find(({input}) => input.required && !input.value.trim());
    this.fields.forEach((one) => one.input.setAttribute("aria-invalid", String(one === empty)));
    this.error.textContent = empty ? say(this.words, "margin.empty") : this.check(this.values);
    if (this.error.textContent) {
      (empty ?? this.fields[0]).input.focus();
      return;
    }
    this.waiting(this.send(this.values));
  }

  waiting(id) {
    this.sent = id;
    // A button that had the focus when it was hidden would leave it nowhere.
    if (id && this.dom.contains(document.activeElement)) {
      this.fields[0].input.focus({preventScroll: true});
    }
    this.fields.forEach(({input}) => {
      input.readOnly = Boolean(id);
    });
    this.sendButton.hidden = Boolean(id);
    this.cancelButton.hidden = Boolean(id);
    this.status.textContent = id ? say(this.words, "margin.sending") : "";
  }

  /** Whether the act was this form's. */
  refused(id, detail) {
    if (this.sent !== id) {
      return false;
    }
    this.waiting(null);
    this.error.textContent = detail || say(this.words, "margin.refused");
    return true;
  }
}
