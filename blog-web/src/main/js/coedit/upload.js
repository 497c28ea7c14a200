/*
 * Brings one file in pieces, and goes on where a connection broke off (tus 1.0: core, creation, termination).
 *
 *   new Upload(file, {post, progress(share)})   post: the id of the post that it is for
 *   .send() → promise of the file's id          rejects with an Error whose message is for people
 *   .cancel()
 */
const UPLOADS = "/media/uploads";
const MEGABYTE = 1 << 20;

/** A picture is on its way in a few pieces; two gigabytes aren't in two thousand. */
const piece = (size) => (size > 64 * MEGABYTE ? 8 * MEGABYTE : MEGABYTE);
const TUS = {"Tus-Resumable": "1.0.0"};
const NO_ROOM = 507;
const FINAL = (status) => status === NO_ROOM || (status < 500 && status !== 409);
const WAITS = [1, 2, 4, 8, 15, 30, 60, 120];

const pause = (seconds) => new Promise((resolve) => {
  setTimeout(resolve, seconds * 1000);
});

function encoded(text) {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

/** What the server says against it, or nothing if it didn't get so far. */
async function refusal(response) {
  try {
    return (await response.json()).detail;
  } catch (unreadable) {
    return "";
  }
}

export class Cancelled extends Error {}

export class Upload {
  constructor(file, {post, progress}) {
    Object.assign(this, {file, post, progress, stop: new AbortController(), address: null});
  }

  async send() {
    const begun = await this.persist(() => fetch(UPLOADS, {
      method: "POST",
      headers: {
        ...TUS,
        "Upload-Length": String(this.file.size),
        "Upload-Metadata": `filename ${encoded(this.file.name)},post ${encoded(this.post)}`,
      },
      signal: this.stop.signal,
    }));
    this.address = new URL(begun.headers.get("Location"), location.href).pathname;
    let offset = 0;
    for (;;) {
      const answer = await this.persist(() => this.piece(offset), () => this.state());
      const id = answer.headers.get("Duta-Media");
      offset = Number(answer.headers.get("Upload-Offset"));
      this.progress(offset / this.file.size);
      if (id) {
        return id;
      }
    }
  }

  piece(offset) {
    return fetch(this.address, {
      method: "PATCH",
      headers: {...TUS, "Upload-Offset": String(offset), "Content-Type": "application/offset+octet-stream"},
      body: this.file.slice(offset, offset + piece(this.file.size)),
      signal: this.stop.signal,
    });
  }

  state() {
    return fetch(this.address, {method: "HEAD", headers: TUS, signal: this.stop.signal});
  }

  /** Asks again while the connection is bad; after the first time by `again`, which finds out how much has come. */
  async persist(ask, again = ask) {
    let said = "";
    for (let tries = 0; ; tries += 1) {
      try {
        const response = await (tries ? again() : ask());
        if (response.ok) {
          return response;
        }
        said = await refusal(response);
        if (FINAL(response.status)) {
          throw new Error(said);
        }
      } catch (failed) {
        if (this.stop.signal.aborted) {
          throw new Cancelled();
        }
        if (!(failed instanceof TypeError)) {
          throw failed;
        }
      }
      if (tries === WAITS.length) {
        throw new Error(said);
      }
      await pause(WAITS[tries]);
      if (this.stop.signal.aborted) {
        throw new Cancelled();
      }
    }
  }

  cancel() {
    this.stop.abort();
    if (this.address) {
      fetch(this.address, {method: "DELETE", headers: TUS}).catch(() => {
        // It is forgotten by itself after a day.
      });
    }
  }
}
