// node run.mjs <address of Duta> <its data folder> <folder of traces> [quick]: everything in one run, to stdout.
import os from 'node:os';
import { DutaServer } from './duta-server.mjs';
import { Peer } from './peers.mjs';
import * as report from './report.mjs';
import * as resources from './resources.mjs';
import { TYPISTS, run } from './typists.mjs';

const [address, data, traces, how] = process.argv.slice(2);
const quick = how === 'quick';
const rounds = quick ? 2 : 4;
const seconds = quick ? 8 : 20;
const warmUp = quick ? 3 : 6;
const note = (what) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${what}\n`);

process.setMaxListeners(0); // each client of y-websocket listens for the end of the process
const duta = new DutaServer(address, data);
const systems = [duta, ...['y-websocket', 'hocuspocus'].flatMap((kind) => [new Peer(kind, false), new Peer(kind, true)])];

function shuffled(list) {
    const order = [...list];
    for (let i = order.length - 1; i > 0; i--) {
        const j = Math.floor(Math.random() * (i + 1));
        [order[i], order[j]] = [order[j], order[i]];
    }
    return order;
}

await duta.start();
note('Warming Duta up');
await run(duta, TYPISTS[2], quick ? 15 : 40, 0);

const results = [];
for (let round = 1; round <= rounds; round++) {
    for (const scenario of shuffled(TYPISTS)) {
        for (const system of shuffled(systems)) {
            note(`Round ${round}: ${scenario.name}, ${system.name}`);
            if (system !== duta) await system.start();
            try {
                results.push(await run(system, scenario, seconds, warmUp));
            } finally {
                if (system !== duta) await system.stop();
            }
        }
    }
}

const load = os.loadavg().map((one) => one.toFixed(1)).join(' ');
console.log(`${os.cpus().length} × ${os.cpus()[0].model}, Node ${process.version}, load ${load}, `
    + `${rounds} rounds of ${seconds} s in shuffled order.`);
for (const scenario of TYPISTS) report.typists(scenario.name, results.filter((one) => one.scenario === scenario.name));

const fixed = (value) => value.toFixed(1);
const middle = (sorted) => sorted[Math.floor(sorted.length / 2)];
console.log('\n### Duta alone\n');
report.head(['what', 'measured', 'goal']);
note('Idle editors');
const idle = await resources.idle(duta, 20, 50);
report.row([`heap for ${idle.open} open idle editors over 20 texts`,
    `${fixed(idle.after - idle.before)} MB (${fixed(idle.after)} MB in all, ${fixed(idle.before)} MB before)`, '300 MB']);
note('A real history');
const history = await resources.history(duta, traces);
report.row([`automerge-paper, ${history.changes} changes with attribution and history (stored in ${fixed(history.storedS)} s`
    + `${history.same ? '' : ', THE TEXT IS WRONG'})`,
    `${Math.round(history.kept / 1000)} kB`, `${Math.round((3 * history.text + 500_000) / 1000)} kB`]);
note('A megabyte in a million changes');
const length = 1_000_000;
const opened = await resources.opening(duta, length, quick ? 1 : 5);
report.row([`opening a text of ${length} characters typed one by one (stored in ${fixed(opened.storedS)} s)`,
    `p50 ${fixed(middle(opened.loaded))} ms of 20, max ${fixed(opened.loaded.at(-1))} ms; `
    + `first after unloading: p50 ${fixed(middle(opened.first))} ms of ${opened.first.length}`, '200 ms']);
process.exit(results.every((one) => one.converged) && history.same ? 0 : 1);
