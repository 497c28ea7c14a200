// What Duta needs for many idle editors, for a long history, and for a real one.
import { ChangeSet, Text } from '@codemirror/state';
import fs from 'node:fs';
import zlib from 'node:zlib';
import { sleep } from './typing.mjs';

const MB = 1e6;
const nobody = { pushed() {}, applied() {} };

/** Heap that is used with so many open idle editors, beside what was used before them. */
export async function idle(duta, texts, editors) {
    const before = duta.heap();
    const clients = [];
    for (let t = 0; t < texts; t++) {
        const text = await duta.newText();
        for (let n = 0; n < editors; n++) {
            const client = duta.client(text, n, nobody);
            await client.opened;
            clients.push(client);
        }
    }
    await sleep(5000);
    const open = clients.filter((client) => client.socket.readyState === 1 && client.canEdit).length;
    const after = duta.heap();
    clients.forEach((client) => client.close());
    return { open, before: before / MB, after: after / MB };
}

/** A writer who only sends: many changes in each push, the next one after the echo of the last. */
async function stored(duta, text, changes, atOnce) {
    const client = duta.client(text, 0, nobody);
    await client.opened;
    let version = client.version;
    let answered = () => {};
    client.hear = (frame) => {
        if (frame.startsWith('{"t":"ups"')) {
            const said = JSON.parse(frame);
            version = said.v + said.ups.length;
            answered();
        } else if (frame.startsWith('{"t":"nack"') || frame.startsWith('{"t":"bye"')) {
            answered(new Error(frame));
        }
    };
    let seq = 0;
    for (let i = 0; i < changes.length; i += atOnce) {
        const ups = changes.slice(i, i + atOnce).map((ch) => ({ seq: ++seq, ch }));
        const reached = version + ups.length;
        client.say({ t: 'push', v: version, ups });
        while (version < reached) {
            await new Promise((resolve, reject) => (answered = (error) => (error ? reject(error) : resolve())));
        }
    }
    client.close();
}

/** One character after the other, a million of them. */
function million(length) {
    const words = 'the envoy reports that negotiations on the treaty text continue\n';
    const changes = [];
    for (let i = 0; i < length; i++) {
        const c = words[i % words.length];
        const inserted = c === '\n' ? [0, '', ''] : [0, c];
        changes.push(i === 0 ? [inserted] : [i, inserted]);
    }
    return changes;
}

async function openings(duta, text, times) {
    const taken = [];
    for (let i = 0; i < times; i++) {
        const client = duta.client(text, i, nobody);
        await client.opened;
        taken.push(client.openMs);
        client.close();
        await sleep(100);
    }
    return taken.sort((a, b) => a - b);
}

/** A text of a megabyte that was typed one character at a time: from hello to the text. */
export async function opening(duta, length, cold) {
    const text = await duta.newText();
    const begun = performance.now();
    await stored(duta, text, million(length), 2000);
    const storedS = (performance.now() - begun) / 1000;
    const first = [];
    for (let i = 0; i < cold; i++) {
        await sleep(40_000); // until it is unloaded
        first.push(...(await openings(duta, text, 1)));
    }
    return { storedS, first: first.sort((a, b) => a - b), loaded: await openings(duta, text, 20) };
}

/** A trace's changes as CodeMirror writes them; it counts characters, a change counts UTF-16 units. */
function traced(file) {
    const lines = zlib.gunzipSync(fs.readFileSync(file)).toString().trimEnd().split('\n');
    let doc = Text.empty;
    return lines.map((line) => {
        const [from, deleted, inserted] = line.split('\t');
        const to = Number(from) + Number(deleted);
        const insert = Text.of(JSON.parse(inserted).split('\n'));
        const change = ChangeSet.of({ from: Number(from), to, insert }, doc.length);
        doc = change.apply(doc);
        return change.toJSON();
    });
}

async function settledSize(duta) {
    let size = await duta.tables();
    for (let i = 0; i < 12; i++) {
        await sleep(10_000);
        const now = await duta.tables();
        if (now === size) return now;
        size = now;
    }
    return size;
}

/** A real history, written through a socket: bytes in the database and in the final text. */
export async function history(duta, traces) {
    const changes = traced(`${traces}/automerge-paper.tsv.gz`);
    const end = fs.readFileSync(`${traces}/automerge-paper.end.txt`, 'utf8');
    const text = await duta.newText();
    const before = await settledSize(duta);
    const begun = performance.now();
    await stored(duta, text, changes, 500);
    const storedS = (performance.now() - begun) / 1000;
    await sleep(40_000); // until it is unloaded
    const after = await settledSize(duta);
    const client = await duta.client(text, 0, nobody).opened;
    const same = client.text() === end;
    client.close();
    return { changes: changes.length, storedS, kept: after - before, text: Buffer.byteLength(end), same };
}
