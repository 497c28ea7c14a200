import {Session} from "./session.js";
import {holdLock} from "./shelf.js";

/**
 * What tabs that are dead have left on the shelf for this post. A tab that lives holds the lock of its client id.
 *
 * @return records, the newest first, each with the release() of its lock
 */
export async function leftBehind(shelf, about) {
  const found = [];
  for (const record of await shelf.records(about.person)) {
    const release = record.post === about.post ? await holdLock(record.client) : null;
    if (release) {
      found.push({record, release});
    }
  }
  return found;
}

/** Other posts of the person with changes that only this computer has. */
export async function otherPosts(shelf, about) {
  const others = new Map();
  for (const {post, title} of await shelf.records(about.person)) {
    if (post !== about.post) {
      others.set(post, title);
    }
  }
  return [...others].map(([post, title]) => ({post, title}));
}

/** Brings a dead tab's changes home, under its own client id, without an editor; calls changed() on the way. */
export function bringHome(about, shelf, {record, release}, hooks) {
  const session = new Session(about, shelf, record, {
    show: () => {},
    replace: () => {},
    frame: () => {},
    composing: () => false,
    tell: hooks.tell,
    copied: hooks.copied,
    changed: () => {
      hooks.changed();
      if (session && session.opened && session.unconfirmed === 0 && !session.done) {
        session.done = true;
        session.keeper.write().then(() => {
          session.close();
          release();
          hooks.changed();
        });
      }
    },
  });
  session.start();
  return session;
}
