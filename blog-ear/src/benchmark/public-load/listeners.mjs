// node listeners.mjs <address> <data folder> [quick]: listeners to /api/v1/events while post after post goes live; in the
// middle a third of the lines is cut, and comes back with Last-Event-ID. Each must hear every number once, in order.
import http from 'node:http';
import { Newsroom, database, head, heap, machine, note, pause, quantiles, row } from './newsroom.mjs';
import { cpuOf, cpuOfFamily, processWith } from './processes.mjs';

const [address, data, how] = process.argv.slice(2);
const quick = how === 'quick';
const LISTENERS = quick ? 500 : 2_000;
const PUBLICATIONS = quick ? 40 : 100;
const AWAY_MS = 3_000;
const PATIENCE_MS = 120_000;

/** When the publication with a number was answered. */
const answeredAt = new Map();
const delays = [];

class Listener {
    constructor() {
        this.numbers = [];
        this.last = null;
        this.lines = 0;
    }

    listen() {
        this.rest = '';
        return new Promise((resolve, reject) => {
            const headers = this.last === null ? {} : { 'Last-Event-ID': this.last };
            this.request = http.get(`${address}/api/v1/events`, { agent: false, headers }, (answer) => {
                if (answer.statusCode !== 200) reject(new Error(`status ${answer.statusCode}`));
                answer.setEncoding('utf8');
                answer.on('data', (text) => this.hear(text));
                answer.on('error', () => {});
                this.lines++;
                resolve();
            });
            this.request.on('error', (e) => (this.cutting ? undefined : reject(e)));
        });
    }

    hear(text) {
        const parts = (this.rest + text).split('\n\n');
        this.rest = parts.pop();
        const now = performance.now();
        for (const part of parts) {
            const id = /^id: (\d+)$/m.exec(part);
            if (id) {
                this.last = id[1];
                this.numbers.push(Number(id[1]));
                this.heardAt = now;
                if (!this.away) delays.push([Number(id[1]), now]);
            }
        }
    }

    /** Cut, away for a while, and back; what came meanwhile is not counted among the delays. */
    async comeBack() {
        this.cutting = true;
        this.away = true;
        this.request.destroy();
        await pause(Math.random() * AWAY_MS);
        this.cutting = false;
        this.last ??= String(begin);
        await this.listen();
        await pause(1_000);
        this.away = false;
    }
}

const room = await new Newsroom(address).open();
note(`Clearing ${PUBLICATIONS} posts`);
const posts = [];
for (let n = 0; n < PUBLICATIONS; n++) posts.push(await room.approved());

const begin = await room.head();
const server = processWith('java', 'glassfish', data);
const postgres = database(data).pid;
const heapBefore = heap(server);
const listeners = Array.from({ length: LISTENERS }, () => new Listener());
for (let n = 0; n < LISTENERS; n += 100) await Promise.all(listeners.slice(n, n + 100).map((one) => one.listen()));
await pause(2_000);
const heapOpen = heap(server);
note(`${LISTENERS} listen; ${PUBLICATIONS} publications`);

const before = [cpuOf(server), cpuOfFamily(postgres), process.cpuUsage(), performance.now()];
let back = Promise.resolve();
for (let n = 0; n < PUBLICATIONS; n++) {
    if (n === Math.floor(PUBLICATIONS / 2)) {
        note('A third of the lines is cut');
        back = Promise.all(listeners.filter((_, i) => i % 3 === 0).map((one) => one.comeBack()));
    }
    await room.publish(posts[n]);
    answeredAt.set(begin + n + 1, performance.now());
    await pause(100);
}
await back;
const end = begin + PUBLICATIONS;
const deadline = performance.now() + PATIENCE_MS;
while (listeners.some((one) => one.numbers.at(-1) < end || !one.numbers.length) && performance.now() < deadline) await pause(100);
const seconds = (performance.now() - before[3]) / 1000;
const used = [cpuOf(server) - before[0], cpuOfFamily(postgres) - before[1], process.cpuUsage(before[2])];

const whole = Array.from({ length: PUBLICATIONS }, (_, n) => begin + n + 1).join();
const good = listeners.filter((one) => one.numbers.join() === whole).length;
const events = listeners.reduce((sum, one) => sum + one.numbers.length, 0);
const lines = listeners.reduce((sum, one) => sum + one.lines, 0);
const own = delays.filter(([number]) => answeredAt.has(number)).map(([number, at]) => Math.max(0, at - answeredAt.get(number)));

console.log(`\n### ${LISTENERS} listeners, ${PUBLICATIONS} publications, a third cut and back\n`);
console.log(`${machine()}; ${seconds.toFixed(0)} s\n`);
head(['listeners that heard all once and in order', 'lines', 'events', 'p50 ms after the answer', 'p95 ms', 'p99 ms', 'max ms',
    'server CPU ms per event', 'PostgreSQL CPU ms per publication', "generator's share of a core", 'heap per listener']);
row([`${good} of ${LISTENERS}`, lines, events, ...quantiles(own), (used[0] / events).toFixed(3), (used[1] / PUBLICATIONS).toFixed(1),
    `${Math.round((used[2].user + used[2].system) / 10_000 / seconds)} %`, `${((heapOpen - heapBefore) / LISTENERS / 1000).toFixed(1)} kB`]);
process.exit(good === LISTENERS ? 0 : 1);
