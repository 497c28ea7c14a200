// Duta as it was started: its posts, its processes, its database.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { DutaClient } from './duta-client.mjs';
import { cpuOf, cpuOfFamily, processWith } from './processes.mjs';

const WRITERS = ['ayu', 'bima', 'citra', 'dewi', 'gita'];

export class DutaServer {
    constructor(address, data) {
        this.name = 'Duta';
        this.durable = true;
        this.address = address;
        this.pid = processWith('java', 'glassfish', data);
        const postmaster = fs.readFileSync(path.join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
        this.databasePid = Number(postmaster[0]);
        this.databasePort = Number(postmaster[3]);
    }

    async start() {
        this.tokens = [];
        for (const username of WRITERS) {
            const session = await this.ask('POST', '/sessions', null, { username, password: 'duta-demo' });
            this.tokens.push(session.token);
        }
    }

    async stop() {}

    async ask(method, where, token, body) {
        const headers = { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) };
        const answer = await fetch(`${this.address}/api/desk/v1${where}`, {
            method,
            headers,
            body: body && JSON.stringify(body),
        });
        if (!answer.ok) throw new Error(`${method} ${where}: ${answer.status} ${await answer.text()}`);
        return answer.status === 201 && where === '/posts'
            ? answer.headers.get('Location').split('/').pop()
            : answer.json();
    }

    /** A draft of Tokyo's to which Geneva contributes. */
    newText() {
        return this.ask('POST', '/posts', this.tokens[0], {
            mission: 'tokyo',
            language: 'en',
            kind: 'story',
            title: 'A text of many hands',
            summary: 'How fast a live text is.',
            text: '',
            topics: ['culture'],
            contributors: ['geneva-un'],
        });
    }

    client(text, n, heard) {
        return new DutaClient(this.address, text, this.tokens[n % this.tokens.length], heard);
    }

    cpu() {
        return { server: cpuOf(this.pid), database: cpuOfFamily(this.databasePid) };
    }

    /** Bytes of heap in use after a full collection. */
    heap() {
        jcmd(this.pid, 'GC.run');
        jcmd(this.pid, 'GC.run');
        const used = /used (\d+)K/.exec(jcmd(this.pid, 'GC.heap_info'));
        return Number(used[1]) * 1024;
    }

    async sql(statement, ...parameters) {
        const client = new pg.Client({
            host: '127.0.0.1',
            port: this.databasePort,
            user: 'postgres',
            database: 'duta',
        });
        await client.connect();
        try {
            return (await client.query(statement, parameters)).rows;
        } finally {
            await client.end();
        }
    }

    /** Bytes of all tables with their indexes and what is kept aside, after VACUUM FULL. */
    async tables() {
        await this.sql('vacuum full');
        const [row] = await this.sql(
            `select sum(pg_total_relation_size(c.oid))::bigint as bytes from pg_class c
             join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname = 'public'`,
        );
        return Number(row.bytes);
    }
}

const jcmd = (pid, what) => execFileSync('jcmd', [String(pid), what], { encoding: 'utf8' });
