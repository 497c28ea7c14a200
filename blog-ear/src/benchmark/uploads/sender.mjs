// node sender.mjs <address> <a photo> <photos of each person>: told their tokens, sends all of them at once, in pieces, as a browser does.
import fs from 'node:fs';
import os from 'node:os';

const PIECE = 1 << 20;
const TUS = { 'Tus-Resumable': '1.0.0' };
const [address, photo, each] = process.argv.slice(2);
// Twenty people's own machines do this work: here it must not take the server's processors.
os.setPriority(os.constants.priority.PRIORITY_LOW);
const bytes = fs.readFileSync(photo);
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A person's browser has six connections to a server, and everything else waits in it. */
const CONNECTIONS = 6;

function browser() {
    const waiting = [];
    let busy = 0;
    return async (ask) => {
        if (busy === CONNECTIONS) await new Promise((go) => waiting.push(go));
        else busy++;
        try {
            return await ask();
        } finally {
            const next = waiting.shift();
            if (next) next();
            else busy--;
        }
    };
}

/** Asks until there is an answer that isn't "later". */
async function persist(where, options) {
    for (;;) {
        const answer = await fetch(where, options);
        if (answer.ok) return answer;
        const said = await answer.text();
        if (answer.status !== 429 && answer.status < 500) throw new Error(`${answer.status} ${said}`);
        await pause(500);
    }
}

async function upload(token, name, connected) {
    const headers = { ...TUS, Authorization: `Bearer ${token}` };
    // Each is another file: the store would keep the same bytes once.
    const own = Buffer.concat([bytes, Buffer.from(`${name} ${Math.random()}`)]);
    const begun = await connected(() => persist(`${address}/media/uploads`, {
        method: 'POST',
        headers: { ...headers, 'Upload-Length': String(own.length), 'Upload-Metadata': `filename ${btoa(name)}` },
    }));
    const where = address + new URL(begun.headers.get('Location')).pathname;
    for (let offset = 0; ;) {
        const answer = await connected(() => persist(where, {
            method: 'PATCH',
            headers: { ...headers, 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' },
            body: own.subarray(offset, offset + PIECE),
        }));
        if (answer.headers.get('Duta-Media')) return;
        offset = Number(answer.headers.get('Upload-Offset'));
    }
}

process.once('message', async (tokens) => {
    const begun = performance.now();
    const served = await Promise.all(tokens.map((token, person) => {
        const connected = browser();
        return Promise.all(Array.from({ length: Number(each) }, async (_, n) => {
            await upload(token, `photo-${person}-${n}.jpg`, connected);
            return performance.now() - begun;
        }));
    }));
    process.send(served);
    process.disconnect();
});
