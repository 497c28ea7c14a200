// node visible.mjs <address> <data folder> [quick]: how long after a commit everybody sees it. The commit is known by
// PostgreSQL's own notification, which it sends when it is durable; each door is asked without a pause until it shows it.
import http from 'node:http';
import pg from 'pg';
import { Newsroom, database, head, machine, note, pause, quantile, quantiles, row } from './newsroom.mjs';

const [address, data, how] = process.argv.slice(2);
const PUBLICATIONS = how === 'quick' ? 40 : 200;
const WARM_UP = 20;

const agent = new http.Agent({ keepAlive: true });
const get = (where) =>
    new Promise((resolve, reject) => {
        http.get(address + where, { agent }, (answer) => {
            const chunks = [];
            answer.on('data', (chunk) => chunks.push(chunk));
            answer.on('end', () => resolve({ status: answer.statusCode, text: Buffer.concat(chunks).toString() }));
        }).on('error', reject);
    });

/** A door that is asked until it shows the post. */
const asking = (where, mark = (post) => post.title) => async (post) => {
    for (;;) {
        const answer = await get(where(post));
        if (answer.status === 200 && answer.text.includes(mark(post))) return performance.now();
        await pause(1);
    }
};

const waiting = new Map();
const heard = (post) => new Promise((resolve) => waiting.set(post.id, () => resolve(performance.now())));
let rest = '';
http.get(`${address}/api/v1/events`, { agent: false }, (answer) => {
    answer.setEncoding('utf8');
    answer.on('data', (text) => {
        const parts = (rest + text).split('\n\n');
        rest = parts.pop();
        for (const part of parts) {
            const line = /^data: (.*)$/m.exec(part);
            if (line) waiting.get(JSON.parse(line[1]).id)?.();
        }
    });
});

const DOORS = [
    ['Atom feed', asking(() => '/feeds/all.atom')],
    ['RSS feed of a mission', asking(() => '/feeds/mission/tokyo.rss')],
    ['front page', asking(() => '/')],
    ["the post's page", async (post) => {
        // Before it is there an error page would be made each time: it is asked for from the commit on.
        await post.commit;
        return asking(() => post.path)(post);
    }],
    ['API: list', asking(() => '/api/v1/posts?limit=1')],
    ['API: changes', asking(() => `/api/v1/changes?after=${sequence}`, (post) => post.id)],
    ['events (SSE)', heard],
];
let committed = () => {};
const listener = new pg.Client({ host: '127.0.0.1', port: database(data).port, user: 'postgres', database: 'duta' });
await listener.connect();
await listener.query('listen duta_journal');
listener.on('notification', () => committed(performance.now()));

const room = await new Newsroom(address).open();
let sequence = await room.head();

async function once(post) {
    post.path = `/tokyo/${post.title.toLowerCase().replaceAll(' ', '-')}`;
    post.commit = new Promise((resolve) => (committed = resolve));
    const seen = DOORS.map(([, door]) => door(post));
    await pause(20);
    const sent = performance.now();
    await room.publish(post);
    const answered = performance.now();
    const at = await Promise.all(seen);
    const known = await post.commit;
    sequence++;
    return { commit: known - sent, answer: answered - known, doors: at.map((one) => Math.max(0, one - known)) };
}

note(`${WARM_UP} publications to warm up, then ${PUBLICATIONS}`);
const results = [];
for (let n = -WARM_UP; n < PUBLICATIONS; n++) {
    const result = await once(await room.approved());
    if (n >= 0) results.push(result);
    await pause(100);
}
await listener.end();

console.log(`\n### From the commit until it is visible, ${PUBLICATIONS} publications one after the other\n`);
console.log(`${machine()}\n`);
head(['where', 'p50 ms', 'p95 ms', 'p99 ms', 'max ms']);
DOORS.forEach(([name], n) => row([name, ...quantiles(results.map((one) => one.doors[n]))]));
row(['from the request to the commit', ...quantiles(results.map((one) => one.commit))]);
row(["from the commit to the request's answer", ...quantiles(results.map((one) => one.answer))]);
const worst = Math.max(...DOORS.map((_, n) => quantile(results.map((one) => one.doors[n]), 0.99)));
process.exit(worst < 250 ? 0 : 1);
