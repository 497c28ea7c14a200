// An editor of a live text as docs/contract.md has it: it adopts the authority's echo, keeps one push in flight and
// composes what is typed meanwhile.
import { ChangeSet, Text } from '@codemirror/state';
import { randomUUID } from 'node:crypto';
import WebSocket from 'ws';

const now = () => performance.now();

/** Every editor is sent the same frame: it is parsed once, and applied by each. */
let lastFrame = '';
let lastParsed = null;
function parsed(frame) {
    if (frame !== lastFrame) {
        lastFrame = frame;
        lastParsed = JSON.parse(frame);
        if (lastParsed.t === 'ups') lastParsed.ups.forEach((up) => (up.change = ChangeSet.fromJSON(up.ch)));
    }
    return lastParsed;
}

export class DutaClient {
    constructor(address, post, token, heard) {
        this.id = randomUUID();
        this.heard = heard;
        this.seq = 0;
        this.flight = null;
        this.pending = null;
        this.position = 0;
        this.nacks = 0;
        this.socket = new WebSocket(`${address.replace('http', 'ws')}/coedit/${post}`, 'duta.coedit.1', {
            headers: { Authorization: `Bearer ${token}` },
            perMessageDeflate: false,
        });
        this.opened = new Promise((resolve, reject) => {
            this.socket.on('error', reject);
            this.socket.on('close', (code) => {
                this.lost = `closed with ${code}`;
                reject(new Error(this.lost));
            });
            this.resolveOpened = resolve;
        });
        this.socket.on('open', () => {
            this.helloAt = now();
            this.say({ t: 'hello', client: this.id });
        });
        this.socket.on('message', (data) => this.hear(data.toString()));
    }

    say(frame) {
        this.socket.send(JSON.stringify(frame));
    }

    hear(frame) {
        if (frame.startsWith('{"t":"ups"')) {
            const ups = parsed(frame);
            this.receive(ups.v, ups.ups);
            return;
        }
        const said = JSON.parse(frame);
        if (said.t === 'open') this.open(said);
        else if (said.t === 'nack') this.refused(said);
        else if (said.t === 'bye') this.bye = said;
    }

    open(said) {
        this.openMs = now() - this.helloAt;
        this.canEdit = said.can.edit;
        this.version = said.v;
        this.confirmed = Text.of(said.doc.split('\n'));
        this.view = this.confirmed;
        this.resolveOpened(this);
    }

    /** Types as an edit of the view: a replacement of [from, to). */
    edit(from, to, insert) {
        const change = ChangeSet.of({ from, to, insert }, this.view.length);
        this.view = change.apply(this.view);
        if (this.pending) {
            this.pending.change = this.pending.change.compose(change);
            this.pending.at.push(now());
        } else {
            this.pending = { change, at: [now()] };
        }
        this.push();
    }

    push() {
        if (this.flight || !this.pending) return;
        this.flight = this.pending;
        this.pending = null;
        this.flight.seq = ++this.seq;
        this.heard.pushed(this.id, this.flight.seq, this.flight.at);
        this.resend();
    }

    resend() {
        const ups = [{ seq: this.flight.seq, ch: this.flight.change.toJSON() }];
        this.say({ t: 'push', v: this.version, ups });
    }

    refused(nack) {
        this.nacks++;
        if (nack.code === 'limit') setTimeout(() => this.resend(), nack.retryMs);
        else if (nack.code === 'stale') this.say({ t: 'pull', v: this.version });
        else throw new Error(`Refused: ${JSON.stringify(nack)}`);
    }

    receive(v, ups) {
        const at = now();
        if (v > this.version) {
            this.say({ t: 'pull', v: this.version });
            return;
        }
        for (let i = this.version - v; i < ups.length; i++) {
            const up = ups[i];
            const own = up.c === this.id;
            if (own) this.adopt(up.change);
            else this.rebase(up.change);
            this.version++;
            if (!own) this.heard.applied(up.c, up.seq, at);
        }
        this.push();
    }

    /** A foreign change goes under what is not confirmed yet. */
    rebase(foreign) {
        const before = this.confirmed;
        this.confirmed = foreign.apply(before);
        if (!this.flight && !this.pending) {
            this.view = this.confirmed;
            return;
        }
        let over = foreign;
        for (const mine of [this.flight, this.pending]) {
            if (!mine) continue;
            const kept = mine.change;
            mine.change = kept.map(over);
            over = over.map(kept, true);
        }
        this.view = over.apply(this.view);
    }

    /** The authority's version of an own change wins. */
    adopt(theirs) {
        const mine = this.flight.change;
        this.flight = null;
        if (JSON.stringify(mine) !== JSON.stringify(theirs)) {
            let over = mine.invert(this.confirmed).compose(theirs);
            if (this.pending) {
                const kept = this.pending.change;
                this.pending.change = kept.map(over);
                over = over.map(kept, true);
            }
            this.view = over.apply(this.view);
        }
        this.confirmed = theirs.apply(this.confirmed);
    }

    get length() {
        return this.view.length;
    }

    get settled() {
        return !this.flight && !this.pending;
    }

    text() {
        return this.view.toString();
    }

    close() {
        this.opened.catch(() => {});
        this.socket.removeAllListeners('close');
        this.socket.terminate();
    }
}
