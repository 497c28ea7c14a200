const FIRST_WAIT = 300;
const LONGEST_WAIT = 10000;
const SIGNED_OUT_WAIT = 15000;
const SILENCE = 20000;
const PATIENCE = 10000;
const LOOK = 2500;

/** Why the authority shut the door, by the close code of the WebSocket. */
const SHUT = {1008: "signed-out", 4401: "signed-out", 4403: "not-allowed", 4404: "no-such-post", 1009: "too-large"};

/**
 * A connection that comes back by itself: after a loss it waits 0.3 s, then twice as long each time up to 10 s, all
 * with jitter; at once when the network or the person returns. A line on which nothing is heard for 20 s is asked, and
 * given up if it doesn't answer within 10 s: sleeping tabs and dead wires are found out that way.
 *
 * Hooks: hello() and ping() answer the frames to begin and to ask with · frame(frame) · lost() ·
 * state(name, why): connecting, open, waiting, stopped.
 */
export class Connection {
  constructor(url, hooks, Socket = globalThis.WebSocket) {
    this.url = url;
    this.hooks = hooks;
    this.Socket = Socket;
    this.socket = null;
    this.tries = 0;
    this.fresh = false;
    this.stopped = false;
    this.why = null;
    this.timer = 0;
    this.look = 0;
    this.nudged = () => this.nudge();
    this.shown = () => document.visibilityState === "visible" && this.nudge();
  }

  start() {
    window.addEventListener("online", this.nudged);
    window.addEventListener("offline", this.nudged);
    window.addEventListener("focus", this.nudged);
    document.addEventListener("visibilitychange", this.shown);
    this.look = setInterval(() => this.listen(), LOOK);
    this.connect();
  }

  close() {
    window.removeEventListener("online", this.nudged);
    window.removeEventListener("offline", this.nudged);
    window.removeEventListener("focus", this.nudged);
    document.removeEventListener("visibilitychange", this.shown);
    clearInterval(this.look);
    clearTimeout(this.timer);
    this.stopped = true;
    this.drop();
  }

  send(frame) {
    if (this.socket && this.socket.readyState === this.Socket.OPEN) {
      this.socket.send(JSON.stringify(frame));
    }
  }

  /** The conversation has begun: a loss from here on is a new one. */
  welcome() {
    this.tries = 0;
    this.why = null;
    this.hooks.state("open", null);
  }

  /** Leaves this line, and takes another one at once. */
  restart(fresh) {
    this.fresh = this.fresh || fresh;
    this.drop();
    this.retry(FIRST_WAIT * Math.random());
  }

  connect() {
    clearTimeout(this.timer);
    this.hooks.state("connecting", this.why);
    let socket;
    try {
      socket = new this.Socket(this.url, "duta.coedit.1");
    } catch (forbidden) {
      this.again();
      return;
    }
    this.socket = socket;
    this.heard = Date.now();
    this.asked = Date.now();
    const mine = (act) => (event) => this.socket === socket && act(event);
    socket.onopen = mine(() => {
      this.send(this.hooks.hello(this.fresh));
      this.fresh = false;
    });
    socket.onmessage = mine((event) => this.received(JSON.parse(event.data)));
    socket.onclose = mine((event) => this.closed(event.code));
  }

  received(frame) {
    this.heard = Date.now();
    this.asked = 0;
    if (frame.t === "bye") {
      this.dismissed(frame);
    } else {
      this.hooks.frame(frame);
    }
  }

  dismissed({retryMs, why}) {
    this.drop();
    if (retryMs < 0) {
      this.stop(why);
    } else {
      this.why = why;
      this.retry(retryMs * (1 + Math.random() / 2));
    }
  }

  closed(code) {
    this.drop();
    const why = SHUT[code];
    if (why === "signed-out") {
      this.why = why;
      this.retry(SIGNED_OUT_WAIT);
    } else if (why) {
      this.stop(why);
    } else {
      this.again();
    }
  }

  stop(why) {
    this.stopped = true;
    this.hooks.state("stopped", why);
  }

  again() {
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.tries);
    this.tries++;
    this.retry(wait * (0.5 + Math.random() / 2));
  }

  retry(ms) {
    clearTimeout(this.timer);
    if (!this.stopped) {
      this.timer = setTimeout(() => this.connect(), ms);
      this.hooks.state("waiting", this.why);
    }
  }

  drop() {
    const {socket} = this;
    this.socket = null;
    if (socket) {
      socket.close();
      this.hooks.lost();
    }
  }

  /** The network or the person may be back: tries at once, or asks whether the line is alive. */
  nudge() {
    if (this.stopped) {
      return;
    }
    if (!this.socket) {
      this.connect();
    } else if (!this.asked) {
      this.ask();
    }
  }

  ask() {
    this.asked = Date.now();
    this.send(this.hooks.ping());
  }

  listen() {
    const now = Date.now();
    if (!this.socket) {
      return;
    }
    if (this.asked && now - this.asked > PATIENCE) {
      this.drop();
      this.again();
    } else if (!this.asked && now - this.heard > SILENCE) {
      this.ask();
    }
  }
}
