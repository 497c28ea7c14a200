// node run.mjs <address of Duta> <its data folder> <a photo> <photos of each person> <turns>: to stdout.
import { fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DutaServer } from './duta-server.mjs';
import * as report from './report.mjs';
import { run } from './typists.mjs';

const PEOPLE = 20;
const WRITERS = { name: '10 writers × 2/s in one text', texts: 1, writers: 10, rate: 2 };
const QUIET_SECONDS = 60;
/** All of them take some twenty minutes; what is drawn then is what is drawn later. */
const DRAWING_SECONDS = 120;
const [address, data, photo, each, turns] = process.argv.slice(2);
const note = (what) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${what}\n`);
const duta = new DutaServer(address, data);

/** Bytes that the server's process has in memory, at most since `forgetPeak`. */
const peak = () => Number(/VmHWM:\s+(\d+)/.exec(fs.readFileSync(`/proc/${duta.pid}/status`, 'utf8'))[1]) * 1024;
const forgetPeak = () => fs.writeFileSync(`/proc/${duta.pid}/clear_refs`, '5');
const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const ms = (value) => `${value.toFixed(1)} ms`;

/** As many more of Tokyo's writers, with the demo accounts' password. */
async function people() {
    await duta.sql(`insert into person select 'sender-' || n, 'Sender ' || n, password_hash, 'en'
        from person, generate_series(1, $1::int) n where handle = 'ayu' on conflict do nothing`, PEOPLE);
    await duta.sql(`insert into membership select 'sender-' || n, 'tokyo', 'WRITER'
        from generate_series(1, $1::int) n on conflict do nothing`, PEOPLE);
    const tokens = [];
    for (let n = 1; n <= PEOPLE; n++) {
        const session = await duta.ask('POST', '/sessions', null, { username: `sender-${n}`, password: 'duta-demo' });
        tokens.push(session.token);
    }
    return tokens;
}

/** Sends everything in a process of its own, which tells when each was taken in. */
function send(tokens) {
    const sender = fork(path.join(path.dirname(fileURLToPath(import.meta.url)), 'sender.mjs'), [address, photo, each]);
    sender.send(tokens);
    return new Promise((resolve, reject) => {
        sender.on('message', resolve);
        sender.on('exit', (code) => code && reject(new Error(`The sender ended with ${code}`)));
    });
}

async function edited(seconds) {
    const result = await run(duta, WRITERS, seconds, 3);
    if (!result.converged) throw new Error('The text is not the same for everybody');
    return result.samples;
}

/** Edits while something goes on, and until it is over. */
async function editedDuring(work) {
    let over = false;
    const done = work.finally(() => (over = true));
    const samples = [];
    while (!over) samples.push(...(await edited(15)));
    return [samples, await done];
}

async function drawn() {
    const end = performance.now() + DRAWING_SECONDS * 1000;
    while (performance.now() < end) {
        const [row] = await duta.sql(`select count(*) filter (where state = 'RECEIVED')::int waiting from media_file`);
        if (row.waiting === 0) return;
        await new Promise((resolve) => setTimeout(resolve, 500));
    }
}

await duta.start();
const tokens = await people();
note('Warming up');
await edited(30);
const quiet = [];
const sending = [];
const drawing = [];
let served = [];
let memory = 0;
for (let turn = 1; turn <= Number(turns); turn++) {
    note(`Turn ${turn}: quiet`);
    quiet.push(...(await edited(QUIET_SECONDS)));
    forgetPeak();
    note(`Turn ${turn}: ${PEOPLE} × ${each} photos`);
    const [samples, times] = await editedDuring(send(tokens));
    sending.push(...samples);
    served = times;
    note(`Turn ${turn}: drawing`);
    const [later] = await editedDuring(drawn());
    drawing.push(...later);
    memory = Math.max(memory, peak());
}
const [{ files, ready, refused }] = await duta.sql(
    `select count(*)::int files, count(*) filter (where state = 'READY')::int ready, count(*) filter (where state = 'REFUSED')::int refused from media_file where uploaded_by like 'sender-%'`);
[quiet, sending, drawing].forEach((samples) => samples.sort((a, b) => a - b));
const base = percentile(quiet, 0.99);
console.log(`${PEOPLE} people, ${each} photos each of ${(fs.statSync(photo).size / 1e6).toFixed(1)} MB, all at once; ${WRITERS.name}. `
    + 'An edit counts until another editor has applied it.\n');
report.head(['while', 'edits × readers', 'p50', 'p99', 'p99 : quiet']);
for (const [name, samples] of [['nothing else happens', quiet], ['photos are sent', sending], ['photos are drawn', drawing]]) {
    const p99 = percentile(samples, 0.99);
    report.row([name, samples.length, ms(percentile(samples, 0.5)), ms(p99), (p99 / base).toFixed(2)]);
}
const last = served.map((times) => Math.max(...times));
console.log(`\nTaken in: ${files} photos, ${ready} of them drawn so far, ${refused} refused. In the last turn everybody had their first after `
    + `${(Math.max(...served.map((times) => Math.min(...times))) / 1000).toFixed(1)} s, the first person all of theirs after `
    + `${(Math.min(...last) / 1000).toFixed(1)} s, the last one after ${(Math.max(...last) / 1000).toFixed(1)} s. `
    + `The server's process had ${Math.round(memory / 1e6)} MB in memory at most (its heap may have 1,074).`);
process.exit(files === turns * PEOPLE * each && refused === 0 ? 0 : 1);
