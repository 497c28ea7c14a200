import crelt from "crelt";
import {newId} from "./ids.js";
import {MarginForm} from "./margin-form.js";
import {moment, say} from "./say.js";

// A card is drawn anew if anything but its place has changed; typing moves the places of all cards with every key.
function looksSame(before, item) {
  const keys = Object.keys(item).filter((key) => key !== "from" && key !== "to");
  return keys.every((key) => before[key] === item[key])
    || JSON.stringify(keys.map((key) => before[key])) === JSON.stringify(keys.map((key) => item[key]));
}

/**
 * One comment or suggestion in the margin. What the authority tells of it is drawn anew; an answer that is being written
 * stays. hooks: {words, me, send(frame), can(), goTo(item), activate(id)}.
 */
export class MarginCard {
  constructor(item, hooks) {
    this.hooks = hooks;
    this.words = hooks.words;
    this.told = crelt("div", {class: "coedit-card-told"});
    this.buttons = crelt("div", {class: "button-row coedit-card-buttons"});
    this.error = crelt("p", {class: "field-error", role: "alert"});
    this.dom = crelt("article", {class: "coedit-card", tabindex: "-1", "data-id": item.id},
      this.told, this.error, this.buttons);
    this.dom.addEventListener("focusin", () => hooks.activate(this.item.id));
    this.dom.addEventListener("mousedown", () => hooks.activate(this.item.id));
    this.update(item);
  }

  update(item) {
    const before = this.item;
    this.item = item;
    const can = this.hooks.can();
    // Told anew while a decision was out, changed or not: it has been taken, or was lost with its connection.
    const answered = this.deciding && before.by !== item.by;
    if (before && this.drawnFor === can && !answered && looksSame(before, item)) {
      return;
    }
    this.drawnFor = can;
    this.deciding = false;
    if (this.reply && item.replies.some((reply) => reply.id === this.reply.sent)) {
      this.closeReply();
    }
    const act = this.dom.contains(document.activeElement) ? document.activeElement.dataset.act : null;
    this.draw();
    if (act) {
      (this.dom.querySelector(`[data-act="${act}"]`) ?? this.dom).focus({preventScroll: true});
    }
  }

  draw() {
    const {item, words} = this;
    const suggestion = item.kind === "suggestion";
    this.dom.className = `coedit-card coedit-card-${item.kind}`;
    this.dom.setAttribute("aria-label", say(words, suggestion ? "margin.suggestion-by" : "margin.comment-by", item.by.name));
    this.told.replaceChildren(
      this.byline(item, suggestion ? say(words, "margin.suggestion") : null),
      this.what(),
      ...(item.body ? [crelt("p", {class: "coedit-body", dir: "auto"}, item.body)] : []),
      ...(item.replies.length ? [crelt("ol", {class: "coedit-replies plain-list"}, item.replies.map((reply) =>
        crelt("li", this.byline(reply), crelt("p", {class: "coedit-body", dir: "auto"}, reply.body))))] : []),
      ...(item.state === "open" || !item.decidedBy ? [] : [crelt("p", {class: "small muted"},
        say(words, `margin.${item.state}-by`, item.decidedBy.name))]));
    this.error.textContent = "";
    this.buttons.replaceChildren(...this.acts());
  }

  byline({by, at}, kind) {
    return crelt("p", {class: "coedit-card-by"}, crelt("strong", {dir: "auto"}, by.name), " ",
      crelt("time", {datetime: at, class: "small muted"}, moment(at)),
      kind ? crelt("span", {class: "badge"}, kind) : null);
  }

  what() {
    const {item, words} = this;
    const lost = item.orphaned || item.gone;
    const quoted = item.kind === "suggestion"
      ? [crelt("del", item.quote), " ", item.insert ? crelt("ins", item.insert) : null] : [crelt("q", item.quote)];
    if (lost || item.state !== "open") {
      return crelt("div", {class: "coedit-quote", dir: "auto"}, quoted,
        lost && item.state === "open" ? crelt("p", {class: "small muted", dir: "ltr"}, say(words, "margin.gone")) : null);
    }
    return crelt("button", {
      type: "button", class: "coedit-quote", dir: "auto", "data-act": "go", title: say(words, "margin.go"),
      onclick: () => this.hooks.goTo(this.item),
    }, quoted);
  }

  button(act, style, does) {
    return crelt("button", {
      type: "button", class: `button button-small ${style}`, "data-act": act, onclick: does,
    }, say(this.words, `margin.${act}`));
  }

  acts() {
    const {item} = this;
    const suggestion = item.kind === "suggestion";
    const buttons = [];
    if (item.state === "open" && item.canDecide && suggestion) {
      if (!item.orphaned && !item.gone) {
        buttons.push(this.button("accept", "button-primary", () => this.warn()));
      }
      buttons.push(this.button("reject", "", () => this.decide("rejected")));
    } else if (item.canDecide && !suggestion) {
      buttons.push(item.state === "open"
        ? this.button("resolve", "", () => this.decide("resolved")) : this.button("reopen", "", () => this.decide("open")));
    }
    if (item.state === "open" && this.hooks.can().comment && !this.reply) {
      buttons.push(this.button("reply", "button-quiet", () => this.openReply()));
    }
    return buttons;
  }

  // Whoever has a hand in an edition can't approve it: the one who accepts should know it before.
  warn() {
    const {by} = this.item;
    const told = by.handle === this.hooks.me.handle ? "margin.accept-warns-you" : "margin.accept-warns";
    this.buttons.replaceChildren(crelt("p", {class: "notice notice-warning coedit-warning", role: "alert"}, say(this.words, told, by.name)),
      this.button("accept-anyway", "button-primary", () => this.decide("accepted")),
      this.button("cancel", "button-quiet", () => {
        this.draw();
        this.dom.querySelector('[data-act="accept"]')?.focus();
      }));
    this.dom.querySelector('[data-act="accept-anyway"]').focus({preventScroll: true});
  }

  decide(as) {
    this.error.textContent = "";
    this.buttons.replaceChildren(crelt("p", {class: "small muted", role: "status"}, say(this.words, "margin.sending")));
    this.deciding = true;
    this.dom.focus({preventScroll: true});
    this.hooks.send({t: "decide", id: this.item.id, as});
  }

  openReply() {
    this.reply = new MarginForm({
      words: this.words,
      fields: [{name: "body", label: say(this.words, "margin.reply-field", this.item.by.name), rows: 2}],
      action: say(this.words, "margin.send"),
      send: ({body}) => {
        const id = newId();
        this.hooks.send({t: "reply", id, to: this.item.id, body});
        return id;
      },
      cancel: () => {
        this.closeReply();
        this.draw();
        this.dom.querySelector('[data-act="reply"]')?.focus();
      },
    });
    this.dom.append(this.reply.dom);
    this.buttons.replaceChildren(...this.acts());
    this.reply.focus();
  }

  closeReply() {
    this.reply.dom.remove();
    this.reply = null;
  }

  /** Whether the refused act was one of this card's. */
  refused(id, detail) {
    if (this.reply?.refused(id, detail)) {
      return true;
    }
    if (id !== this.item.id || !this.deciding) {
      return false;
    }
    this.deciding = false;
    this.draw();
    this.error.textContent = detail || say(this.words, "margin.refused");
    return true;
  }
}
