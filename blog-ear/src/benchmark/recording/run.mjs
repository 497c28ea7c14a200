// node run.mjs <address of Duta> <its data folder> <a film>: to stdout.
import fs from 'node:fs';
import { processWith } from './processes.mjs';

const PIECE = 1 << 20;
const [address, data, film] = process.argv.slice(2);
const pid = processWith('java', 'glassfish', data);
const size = fs.statSync(film).size;
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Bytes that the server's process has in memory, at most since it was asked to forget. */
const peak = () => Number(/VmHWM:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) * 1024;
const forgetPeak = () => fs.writeFileSync(`/proc/${pid}/clear_refs`, '5');

async function expect(status, where, options) {
    const answer = await fetch(where, options);
    if (answer.status !== status) throw new Error(`${options.method} ${where}: ${answer.status} ${await answer.text()}`);
    return answer;
}

const signedIn = await expect(201, `${address}/api/desk/v1/sessions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username: 'ayu', password: 'duta-demo' }),
});
const headers = { 'Tus-Resumable': '1.0.0', Authorization: `Bearer ${(await signedIn.json()).token}` };
const piece = (file, offset) => {
    const bytes = Buffer.alloc(Math.min(PIECE, size - offset));
    fs.readSync(file, bytes, 0, bytes.length, offset);
    return bytes;
};
const patch = (where, file, offset, signal) => fetch(where, {
    method: 'PATCH',
    headers: { ...headers, 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' },
    body: piece(file, offset),
    signal,
});

forgetPeak();
const before = peak();
const begun = performance.now();
const file = fs.openSync(film);
const created = await expect(201, `${address}/media/uploads`, {
    method: 'POST',
    headers: { ...headers, 'Upload-Length': String(size), 'Upload-Metadata': `filename ${btoa('film.mp4')}` },
});
const where = address + new URL(created.headers.get('Location')).pathname;
let media = null;
let broken = 0;
for (let offset = 0; !media;) {
    if (offset > (size / 4) * (broken + 1) && broken < 3) {
        // The connection breaks off in the middle of a piece, and the server is asked how far it is.
        const cut = new AbortController();
        setTimeout(() => cut.abort(), 20);
        await patch(where, file, offset, cut.signal).catch(() => {});
        await pause(500);
        offset = Number((await expect(200, where, { method: 'HEAD', headers })).headers.get('Upload-Offset'));
        broken++;
    }
    if (offset < size) {
        const answer = await patch(where, file, offset);
        if (answer.status !== 204) throw new Error(`${answer.status} ${await answer.text()}`);
        offset = Number(answer.headers.get('Upload-Offset'));
        media = answer.headers.get('Duta-Media');
    }
}
const sent = performance.now();
let about;
do {
    await pause(500);
    about = await (await expect(200, `${address}/api/desk/v1/media/${media}`, { method: 'GET', headers })).json();
} while (about.state === 'RECEIVED');
if (about.state !== 'READY') throw new Error(about.refusal);
const ready = performance.now();
const middle = Math.floor(about.recording.bytes / 2);
await (await expect(206, address + about.recording.address, {
    method: 'GET',
    headers: { ...headers, Range: `bytes=${middle}-${middle + PIECE - 1}` },
})).arrayBuffer();
const played = performance.now();
const seconds = (from, to) => ((to - from) / 1000).toFixed(1);
console.log(`| a film of ${(size / 1e9).toFixed(2)} GB | |\n|---|--:|`);
console.log(`| sent, in pieces of 1 MiB, cut off ${broken} times | ${seconds(begun, sent)} s, ${(size / 1e6 / ((sent - begun) / 1000)).toFixed(1)} MB/s |`);
console.log(`| put into a new file | ${seconds(sent, ready)} s |`);
console.log(`| a mebibyte from its middle | ${Math.round(played - ready)} ms |`);
console.log(`| the server's process in memory, before and at most | ${Math.round(before / 1e6)} and ${Math.round(peak() / 1e6)} MB |`);
