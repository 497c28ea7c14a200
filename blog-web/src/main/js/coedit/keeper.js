const DELAY = 150;

/**
 * Keeps one editor's unconfirmed changes on the shelf: 150 ms after a change, and when the page is hidden. It says how
 * many of them are kept by now, and whether keeping works at all.
 */
export class Keeper {
  /** @param record  answers what to keep now, with the number of changes in count; null if nothing is unconfirmed */
  constructor(shelf, client, record, changed) {
    this.shelf = shelf;
    this.client = client;
    this.record = record;
    this.changed = changed;
    this.works = shelf !== null;
    this.kept = 0;
    this.onShelf = false;
    this.timer = 0;
    this.writing = null;
    this.dirty = false;
    this.hidden = () => this.shelf && this.dirty && this.write();
    window.addEventListener("pagehide", this.hidden);
    document.addEventListener("visibilitychange", this.hidden);
  }

  close() {
    window.removeEventListener("pagehide", this.hidden);
    document.removeEventListener("visibilitychange", this.hidden);
    clearTimeout(this.timer);
  }

  soon() {
    this.dirty = true;
    if (this.shelf && !this.timer && !this.writing) {
      this.timer = setTimeout(() => this.write(), DELAY);
    }
  }

  /** A write that is still on its way is waited for, unless there is no time left to. */
  async write() {
    clearTimeout(this.timer);
    this.timer = 0;
    this.dirty = false;
    const writing = this.put(this.record());
    this.writing = writing;
    await writing;
    if (this.writing === writing) {
      this.writing = null;
      if (this.dirty) {
        this.soon();
      }
    }
  }

  async put(record) {
    const {works, kept} = this;
    try {
      if (record) {
        await this.shelf.keep(record);
        this.onShelf = true;
      } else if (this.onShelf) {
        await this.shelf.forget(this.client);
        this.onShelf = false;
      }
      this.works = true;
      this.kept = record ? record.count : 0;
    } catch (full) {
      this.works = false;
      this.kept = 0;
    }
    if (works !== this.works || kept !== this.kept) {
      this.changed();
    }
  }
}
