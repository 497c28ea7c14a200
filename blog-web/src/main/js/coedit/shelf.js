const NAME = "duta-coedit";
const TEXTS = "texts";
const COPIES = "copies";

/**
 * What is kept on this computer: for each editor with something unconfirmed, all that is needed to go on in another
 * page; and copies of what couldn't be brought into a text, until the person dismisses them. IndexedDB, written
 * through to the disk.
 */
export class Shelf {
  /** Answers null where the browser keeps nothing, or can't tell a living tab from a dead one. */
  static async open() {
    try {
      if (!navigator.locks) {
        return null;
      }
      const opening = indexedDB.open(NAME, 1);
      opening.onupgradeneeded = () => {
        opening.result.createObjectStore(TEXTS, {keyPath: "client"});
        opening.result.createObjectStore(COPIES, {keyPath: "id"});
      };
      const database = await done(opening);
      database.onversionchange = () => database.close();
      return new Shelf(database);
    } catch (forbidden) {
      return null;
    }
  }

  constructor(database) {
    this.database = database;
  }

  /** @param record {client, post, person, title, at} with a Sync's snapshot */
  keep(record) {
    return this.write(TEXTS, (store) => store.put(record));
  }

  forget(client) {
    return this.write(TEXTS, (store) => store.delete(client));
  }

  /** The records of a person, of every post, the newest first. */
  async records(person) {
    return (await this.all(TEXTS))
      .filter((record) => record.person === person)
      .sort((one, other) => other.at - one.at);
  }

  keepCopy(copy) {
    return this.write(COPIES, (store) => store.put(copy));
  }

  forgetCopy(id) {
    return this.write(COPIES, (store) => store.delete(id));
  }

  async copies(person, post) {
    return (await this.all(COPIES))
      .filter((copy) => copy.person === person && copy.post === post)
      .sort((one, other) => one.at - other.at);
  }

  all(name) {
    return done(this.database.transaction(name).objectStore(name).getAll());
  }

  write(name, act) {
    return new Promise((resolve, reject) => {
      const transaction = this.database.transaction(name, "readwrite", {durability: "strict"});
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      act(transaction.objectStore(name));
    });
  }
}

function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("another version is open"));
  });
}

/** Holds the lock that says that the editor with this client id lives; it ends with the page, or by the answer. */
export function holdLock(client) {
  return new Promise((resolve) => {
    const taking = navigator.locks.request(lockOf(client), {ifAvailable: true}, (lock) => {
      if (!lock) {
        resolve(null);
        return undefined;
      }
      return new Promise((release) => resolve(release));
    });
    taking.catch(() => resolve(null));
  });
}

function lockOf(client) {
  return `duta-coedit-${client}`;
}
