/* <duta-posts>: the newest posts of a Duta server in any page, version 2; docs/embedding.md tells
   how to use it. These bytes never change, for pages name their digest (SRI): a change is a new
   version, in a new file.

   server        where Duta is, https://duta.example; without it, where this file comes from
   mission, country, language, topic, author, kind
                 what to show, as in the portal API; several values with blanks between them
   limit         how many, 1 to 100; without it, 5
   refresh       after how many seconds to look again, 30 at least; without it, never
   heading       the level of the titles, 2 to 6; without it, 3
   lang          of the component's own words, here or on an element around it: id, else English

   What stands between the tags is shown until there are posts, and if there are none to be had.
   Events: duta-posts-shown with detail.posts, duta-posts-failed with detail.reason.
   Parts to style from outside: list, post, title, summary, meta, correction, awaiting. */
(() => {
  "use strict";

  const HOME = document.currentScript ? new URL(document.currentScript.src).origin : location.origin;
  const FILTERS = ["mission", "country", "language", "topic", "author", "kind"];
  const FIELDS = "id,url,language,kind,title,summary,mission,authors,publishedAt,correction,awaitingConfirmation";
  const RIGHT_TO_LEFT = /^(ar|fa|he|ur|ps|sd|ug|yi|dv|ckb)(-|$)/;
  const WORDS = {
    en: {
      corrected: "Correction",
      awaiting: "Awaiting confirmation: a second officer has not confirmed it yet.",
    },
    id: {
      corrected: "Ralat",
      awaiting: "Menunggu konfirmasi: belum dikonfirmasi petugas kedua.",
    },
  };
  const LEAST_REFRESH = 30;

  const STYLE = new CSSStyleSheet();
  STYLE.replaceSync(`
    :host { display: block; }
    :host([hidden]) { display: none; }
    ul { list-style: none; margin: 0; padding: 0; }
    li + li { margin-block-start: var(--duta-gap, 1.25em); }
    .title { margin: 0; font-size: var(--duta-title-size, 1.125em); line-height: 1.3; }
    .title a { color: var(--duta-link, inherit); text-underline-offset: 0.16em; }
    p { margin: 0.25em 0 0; }
    .meta { color: var(--duta-muted, #55606e); font-size: 0.875em; }
    .meta span { unicode-bidi: isolate; }
    .time { white-space: nowrap; }
    .correction, .awaiting { padding-inline-start: 0.75em; border-inline-start: 4px solid #8a5a00; }
    .awaiting { font-weight: bold; }
    [hidden] { display: none; }
  `);

  const element = (name, part, text, lang) => {
    const made = document.createElement(name);
    made.className = part;
    made.setAttribute("part", part);
    if (text) {
      made.textContent = text;
    }
    if (lang) {
      made.lang = lang;
    }
    return made;
  };

  /** An address of the web, or none: what a server says is never run as a script. */
  const web = (url) => {
    const address = new URL(url, HOME);
    return /^https?:$/.test(address.protocol) ? address.href : "about:blank";
  };

  class DutaPosts extends HTMLElement {
    static observedAttributes = ["server", "limit", "refresh", "heading", "lang", ...FILTERS];

    #list = element("ul", "list");
    #fallback = document.createElement("slot");
    #asked = null;
    #waiting = 0;
    #timer = 0;

    constructor() {
      super();
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [STYLE];
      this.#list.hidden = true;
      root.append(this.#fallback, this.#list);
    }

    connectedCallback() {
      this.#soon();
    }

    disconnectedCallback() {
      clearTimeout(this.#timer);
      this.#asked?.abort();
    }

    attributeChangedCallback() {
      this.#soon();
    }

    /** Several attributes that change at once are one request. */
    #soon() {
      if (this.isConnected && !this.#waiting) {
        this.#waiting = 1;
        queueMicrotask(() => {
          this.#waiting = 0;
          this.#load();
        });
      }
    }

    async #load() {
      clearTimeout(this.#timer);
      this.#asked?.abort();
      const asked = new AbortController();
      this.#asked = asked;
      try {
        const answer = await fetch(this.#address(), {
          signal: asked.signal,
          credentials: "omit",
          headers: { Accept: "application/json" },
        });
        if (!answer.ok) {
          throw new Error(`the server answered ${answer.status}`);
        }
        const { items } = await answer.json();
        if (this.#asked === asked) {
          this.#show(items);
        }
      } catch (failure) {
        if (this.#asked === asked && !asked.signal.aborted) {
          this.#tell("failed", { reason: failure.message });
        }
      }
      if (this.#asked === asked && this.isConnected) {
        this.#again();
      }
    }

    #again() {
      const seconds = Number(this.getAttribute("refresh"));
      if (seconds > 0) {
        const wait = Math.max(LEAST_REFRESH, seconds) * 1000;
        this.#timer = setTimeout(() => this.#load(), wait);
      }
    }

    #address() {
      const address = new URL("/api/v1/posts", this.getAttribute("server") || HOME);
      for (const name of FILTERS) {
        for (const value of (this.getAttribute(name) ?? "").split(/\s+/).filter(Boolean)) {
          address.searchParams.append(name, value);
        }
      }
      address.searchParams.set("limit", this.getAttribute("limit") || "5");
      address.searchParams.set("fields", FIELDS);
      return address;
    }

    #show(posts) {
      this.#list.replaceChildren(...posts.map((post) => this.#post(post)));
      this.#list.hidden = posts.length === 0;
      this.#fallback.hidden = posts.length > 0;
      this.#tell("shown", { posts: posts.length });
    }

    #post(post) {
      const own = this.#language();
      const item = element("li", "post", "", post.language);
      item.dir = RIGHT_TO_LEFT.test(post.language) ? "rtl" : "ltr";
      const level = Number(this.getAttribute("heading"));
      const title = element(`h${level >= 2 && level <= 6 ? level : 3}`, "title");
      const link = element("a", "link", post.title);
      link.href = web(post.url);
      title.append(link);
      item.append(title);
      if (post.awaitingConfirmation) {
        const awaiting = element("p", "awaiting");
        awaiting.append(element("bdi", "label", WORDS[own].awaiting, own));
        item.append(awaiting);
      }
      if (post.summary) {
        item.append(element("p", "summary", post.summary));
      }
      if (post.correction) {
        const label = `${WORDS[own].corrected}: `;
        const correction = element("p", "correction");
        correction.append(element("bdi", "label", label, own), post.correction.note);
        item.append(correction);
      }
      item.append(this.#meta(post, own));
      return item;
    }

    /** The component's own line runs left to right, also beside a post that doesn't. */
    #meta(post, own) {
      const meta = element("p", "meta", "", own);
      const line = document.createElement("span");
      line.dir = "ltr";
      const day = element("time", "time");
      day.dateTime = post.publishedAt;
      day.textContent = new Intl.DateTimeFormat(own, { dateStyle: "long" }).format(
        new Date(post.publishedAt),
      );
      const names = [post.mission.name, ...post.authors.map((author) => author.name)];
      for (const name of names) {
        line.append(element("bdi", "name", name), " · ");
      }
      line.append(day);
      meta.append(line);
      return meta;
    }

    #language() {
      const near = this.closest("[lang]")?.lang ?? "";
      return near.toLowerCase().split("-")[0] === "id" ? "id" : "en";
    }

    #tell(what, detail) {
      this.dispatchEvent(new CustomEvent(`duta-posts-${what}`, { bubbles: true, detail }));
    }
  }

  if (!customElements.get("duta-posts")) {
    customElements.define("duta-posts", DutaPosts);
  }
})();
