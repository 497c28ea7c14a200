// node pollers.mjs <address> <data folder> [quick]: programs that hold an ETag ask for their feed again and again, each
// over a connection of its own; one post goes live in the middle. Every answer is checked.
import http from 'node:http';
import zlib from 'node:zlib';
import { Newsroom, database, head, machine, note, pause, quantiles, row } from './newsroom.mjs';
import { cpuOf, cpuOfFamily, processWith } from './processes.mjs';

const [address, data, how] = process.argv.slice(2);
const quick = how === 'quick';
const POLLERS = quick ? 2_000 : 10_000;
const EVERY_MS = quick ? 60_000 : 300_000;
const ROUNDS = 3;

/** What the post goes into, and what it doesn't. */
const FEEDS = [
    ['/feeds/all.rss', true],
    ['/feeds/all.atom', true],
    ['/feeds/all.json', true],
    ['/feeds/mission/tokyo.atom', true],
    ['/feeds/all.rss?language=id&mission=tokyo', true],
    ['/feeds/mission/geneva-un.rss', false],
    ['/feeds/language/ar.atom', false],
];

const get = (where, headers) =>
    new Promise((resolve, reject) => {
        const options = { agent: false, timeout: 30_000, headers: { 'Accept-Encoding': 'gzip', ...headers } };
        const request = http.get(address + where, options, (answer) => {
            const chunks = [];
            answer.on('data', (chunk) => chunks.push(chunk));
            answer.on('error', reject);
            answer.on('end', () => {
                const bytes = Buffer.concat(chunks);
                const packed = answer.headers['content-encoding'] === 'gzip';
                resolve({
                    status: answer.statusCode,
                    etag: answer.headers.etag,
                    text: () => (packed ? zlib.gunzipSync(bytes) : bytes).toString(),
                });
            });
        });
        request.on('timeout', () => request.destroy(new Error('no answer in 30 s')));
        request.on('error', reject);
    });

const room = await new Newsroom(address).open();
const post = await room.approved();
const tags = new Map();
for (const [where] of FEEDS) tags.set(where, (await get(where)).etag);

const counts = { polls: 0, known: 0, fresh: 0, errors: 0, wrong: 0 };
const latencies = [];
let sentAt = Infinity;
let committedAt = Infinity;

function wrong(where, what) {
    if (counts.wrong++ < 10) note(`WRONG: ${where}: ${what}`);
}

/** What an answer has to be follows from when it was asked for and given, and from what the program has. */
function check(poller, asked, answered, answer) {
    const { where, concerned } = poller;
    if (answer.status === 304) {
        counts.known++;
        if (concerned && !poller.has && asked >= committedAt) wrong(where, '304, though something is new');
    } else if (answer.status !== 200) {
        wrong(where, `status ${answer.status}`);
    } else {
        counts.fresh++;
        if (!concerned || poller.has || answered < sentAt) wrong(where, '200, though nothing is new');
        else if (!answer.text().includes(post.title)) wrong(where, '200 without the post');
        poller.has = true;
        poller.etag = answer.etag;
    }
}

async function poll(poller) {
    counts.polls++;
    const asked = performance.now();
    try {
        const answer = await get(poller.where, { 'If-None-Match': poller.etag });
        const answered = performance.now();
        latencies.push(answered - asked);
        check(poller, asked, answered, answer);
    } catch (e) {
        if (counts.errors++ < 10) note(`ERROR: ${poller.where}: ${e.message}`);
    }
}

async function live(n) {
    const [where, concerned] = FEEDS[n % FEEDS.length];
    const poller = { where, concerned, etag: tags.get(where), has: false };
    const first = Math.random() * EVERY_MS;
    const begun = performance.now();
    for (let round = 0; round < ROUNDS; round++) {
        await pause(Math.max(0, begun + first + round * EVERY_MS - performance.now()));
        await poll(poller);
    }
    return poller;
}

const server = processWith('java', 'glassfish', data);
const postgres = database(data).pid;
const before = [cpuOf(server), cpuOfFamily(postgres), process.cpuUsage()];
note(`${POLLERS} programs, each every ${EVERY_MS / 1000} s, for ${(ROUNDS * EVERY_MS) / 60_000} minutes`);
const all = Promise.all(Array.from({ length: POLLERS }, (_, n) => live(n)));
await pause((ROUNDS * EVERY_MS) / 2);
sentAt = performance.now();
await room.publish(post);
committedAt = performance.now();
note('The post is live');
const pollers = await all;
const without = pollers.filter((one) => one.concerned && !one.has).length;
const per = (ms) => (ms / counts.polls).toFixed(2);
const own = process.cpuUsage(before[2]);

console.log(`\n### ${POLLERS} programs that hold an ETag, every ${EVERY_MS / 1000} s, ${(ROUNDS * EVERY_MS) / 60_000} minutes\n`);
console.log(`${machine()}\n`);
head(['polls', '304', '200', 'errors', 'wrong answers', 'programs without the post at the end', 'p50 ms', 'p95 ms', 'p99 ms',
    'max ms', 'server CPU ms per poll', 'PostgreSQL CPU ms per poll', "generator's CPU ms per poll"]);
row([counts.polls, counts.known, counts.fresh, counts.errors, counts.wrong, without, ...quantiles(latencies),
    per(cpuOf(server) - before[0]), per(cpuOfFamily(postgres) - before[1]), per((own.user + own.system) / 1000)]);
process.exit(counts.errors + counts.wrong + without === 0 ? 0 : 1);
