// The demo people, as far as a load needs them: Ayu writes in Tokyo, Gita clears and publishes.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const SENTENCE = 'Kedutaan Besar Republik Indonesia melayani warga negara Indonesia dan mempererat kerja sama kedua negara. ';

export class Newsroom {
    constructor(address) {
        this.address = address;
        this.made = 0;
    }

    async open() {
        this.ayu = await this.signIn('ayu');
        this.gita = await this.signIn('gita');
        return this;
    }

    async signIn(username) {
        return (await this.ask('POST', '/sessions', null, { username, password: 'duta-demo' })).token;
    }

    async ask(method, where, token, body) {
        const answer = await fetch(`${this.address}/api/desk/v1${where}`, {
            method,
            headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
            body: body && JSON.stringify(body),
        });
        if (!answer.ok) throw new Error(`${method} ${where}: ${answer.status} ${await answer.text()}`);
        return answer.json();
    }

    /** A post that only has to be published, about 2 kB of text: {id, hash, title}. */
    async approved() {
        const title = `Kabar ${process.pid} ${++this.made}`;
        const { id } = await this.ask('POST', '/posts', this.ayu, {
            mission: 'tokyo',
            language: 'id',
            kind: 'story',
            title,
            summary: `Ringkasnya: ${title}.`,
            text: Array.from({ length: 5 }, (_, n) => `## Bagian ${n + 1}\n\n${SENTENCE.repeat(4)}\n`).join('\n'),
            topics: ['culture'],
            contributors: [],
        });
        const submitted = await this.ask('POST', `/posts/${id}/moves`, this.ayu, { move: 'submit' });
        const hash = submitted.revision.hash;
        await this.ask('POST', `/posts/${id}/moves`, this.gita, { move: 'approve', hash });
        return { id, hash, title };
    }

    publish({ id, hash }) {
        return this.ask('POST', `/posts/${id}/moves`, this.gita, { move: 'publish', hash });
    }

    async head() {
        let next = 0;
        for (;;) {
            const page = await (await fetch(`${this.address}/api/v1/changes?after=${next}&limit=1000`)).json();
            next = page.next;
            if (page.upToDate) return next;
        }
    }
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export const note = (what) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${what}\n`);

/** The value below which a share of the values is. */
export function quantile(values, share) {
    const sorted = Float64Array.from(values).sort();
    return sorted.length ? sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] : NaN;
}

export const quantiles = (values) => [0.5, 0.95, 0.99, 1].map((share) => quantile(values, share).toFixed(1));

export const machine = () =>
    `${os.cpus().length} × ${os.cpus()[0].model}, load ${os.loadavg().map((one) => one.toFixed(1)).join(' ')}`;

export function row(cells) {
    console.log(`| ${cells.join(' | ')} |`);
}

export function head(cells) {
    row(cells);
    console.log(`|${cells.map(() => '---').join('|')}|`);
}

/** The embedded database of a data folder: {pid, port}. */
export function database(data) {
    const lines = fs.readFileSync(path.join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) };
}

/** Bytes of heap in use after a full collection. */
export function heap(pid) {
    execFileSync('jcmd', [String(pid), 'GC.run']);
    return Number(/used (\d+)K/.exec(execFileSync('jcmd', [String(pid), 'GC.heap_info'], { encoding: 'utf8' }))[1]) * 1024;
}
