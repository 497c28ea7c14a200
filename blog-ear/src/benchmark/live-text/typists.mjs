// Scenarios in which people type: latency, CPU per change, convergence.
import { Latencies, converged, drained, sleep, typeFor } from './typing.mjs';

export const TYPISTS = [
    { name: '50 writers × 2/s in one text', texts: 1, writers: 50, rate: 2 },
    { name: '5 texts × 10 writers × 3/s', texts: 5, writers: 10, rate: 3 },
    { name: '1,000 changes/s in one text (50 × 20/s)', texts: 1, writers: 50, rate: 20 },
];

async function seated(system, scenario, latencies) {
    const groups = [];
    for (let t = 0; t < scenario.texts; t++) {
        const text = await system.newText();
        const clients = [];
        for (let n = 0; n < scenario.writers; n++) {
            const client = system.client(text, n, latencies);
            await client.opened;
            clients.push(client);
        }
        groups.push(clients);
    }
    return groups;
}

/** Turn by turn over the texts, so that neighbours in time are in different texts. */
const mixed = (groups) => groups[0].flatMap((_, n) => groups.map((clients) => clients[n]));

export async function run(system, scenario, seconds, warmUpSeconds) {
    const latencies = new Latencies();
    const groups = await seated(system, scenario, latencies);
    const clients = mixed(groups);
    const others = scenario.writers - 1;
    let made = await typeFor(clients, scenario.rate, warmUpSeconds);
    await drained(latencies, made * others, clients);
    await sleep(300);
    latencies.counted = true;
    const generator = process.cpuUsage();
    const before = system.cpu();
    const begun = performance.now();
    const counted = await typeFor(clients, scenario.rate, seconds);
    const typedMs = performance.now() - begun;
    const typingCpu = process.cpuUsage(generator);
    made += counted;
    const all = await drained(latencies, made * others, clients);
    const after = system.cpu();
    await sleep(500);
    const result = {
        system: system.name,
        scenario: scenario.name,
        changes: counted,
        samples: latencies.samples,
        server: after.server - before.server,
        database: after.database - before.database,
        generator: (typingCpu.user + typingCpu.system) / 1000 / typedMs,
        converged: all && converged(groups),
        nacks: clients.reduce((sum, client) => sum + (client.nacks ?? 0), 0),
    };
    const away = clients.filter((client) => client.bye || client.lost);
    if (away.length) process.stderr.write(`${away.length} were sent away: ${JSON.stringify(away[0].bye ?? away[0].lost)}\n`);
    clients.forEach((client) => client.close());
    return result;
}
