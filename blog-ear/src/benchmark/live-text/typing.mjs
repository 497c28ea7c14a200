// Writers who type at a steady rate, and what became of each of their edits.
const WORDS = 'the envoy reports that negotiations on the treaty text continue ';
const now = () => performance.now();
export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Remembers when each edit was made, and how long it took until each other editor had applied it. */
export class Latencies {
    constructor() {
        this.sent = new Map();
        this.samples = [];
        this.deliveries = 0;
        this.counted = false;
    }

    pushed(client, seq, at) {
        this.sent.set(`${client}:${seq}`, { at, counted: this.counted });
    }

    applied(client, seq, at) {
        const push = this.sent.get(`${client}:${seq}`);
        if (!push) return;
        for (const typed of push.at) {
            this.deliveries++;
            if (push.counted) this.samples.push(at - typed);
        }
    }
}

function type(client, n) {
    const length = client.length;
    if (Math.random() < 0.02) client.position = Math.floor(Math.random() * (length + 1));
    const at = Math.min(length, client.position);
    const deleted = Math.random() < 0.1 && at > 0 ? 1 : 0;
    client.edit(at - deleted, at, WORDS[n % WORDS.length]);
    client.position = at - deleted + 1;
}

/** Lets all clients type, each `rate` times a second, evenly spread; returns the number of edits. */
export async function typeFor(clients, rate, seconds) {
    const begun = now();
    const every = 1000 / (clients.length * rate);
    let made = 0;
    while (now() - begun < seconds * 1000) {
        const due = Math.floor((now() - begun) / every);
        for (; made < due; made++) type(clients[made % clients.length], made);
        await sleep(1);
    }
    return made;
}

/** Waits until every edit has reached everybody; returns whether it has. */
export async function drained(latencies, expected, clients, seconds = 30) {
    const until = now() + seconds * 1000;
    while (now() < until) {
        if (latencies.deliveries >= expected && clients.every((client) => client.settled)) return true;
        await sleep(20);
    }
    return false;
}

export function converged(texts) {
    return texts.every((clients) => clients.every((client) => client.text() === clients[0].text()));
}
