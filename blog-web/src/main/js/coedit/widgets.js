import {WidgetType} from "@codemirror/view";
import crelt from "crelt";

export class Bullet extends WidgetType {
  eq() {
    return true;
  }

  toDOM() {
    return crelt("span", {class: "cm-bullet"}, "•");
  }
}

export class Rule extends WidgetType {
  eq() {
    return true;
  }

  toDOM() {
    return crelt("span", {class: "cm-rule"});
  }
}

export class Picture extends WidgetType {
  constructor(src) {
    super();
    this.src = src;
  }

  eq(other) {
    return other.src === this.src;
  }

  toDOM(view) {
    const picture = crelt("img", {class: "cm-picture", alt: "", loading: "lazy", referrerpolicy: "no-referrer"});
    picture.onload = () => view.requestMeasure();
    picture.onerror = () => {
      picture.hidden = true;
    };
    picture.src = this.src;
    return picture;
  }
}
