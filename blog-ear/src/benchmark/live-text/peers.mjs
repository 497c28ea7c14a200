// The neighbours, each started anew for every run, on 127.0.0.1.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cpuOf } from './processes.mjs';
import { sleep } from './typing.mjs';
import { YjsClient } from './yjs-client.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const Y_WEBSOCKET = 'node_modules/y-websocket/bin/server.cjs';

function freePort() {
    return new Promise((resolve) => {
        const server = net.createServer().listen(0, '127.0.0.1', () => {
            const { port } = server.address();
            server.close(() => resolve(port));
        });
    });
}

async function listening(port) {
    for (let i = 0; i < 300; i++) {
        const open = await new Promise((resolve) => {
            const socket = net.connect(port, '127.0.0.1', () => resolve(true));
            socket.on('error', () => resolve(false));
            socket.on('connect', () => socket.destroy());
        });
        if (open) return;
        await sleep(100);
    }
    throw new Error(`Nothing listens on ${port}`);
}

export class Peer {
    constructor(kind, durable) {
        this.kind = kind;
        this.durable = durable;
        this.name = { 'y-websocket': 'y-websocket', hocuspocus: 'Hocuspocus' }[kind] + (durable ? ', kept on disk' : '');
        this.texts = 0;
    }

    async start() {
        this.port = await freePort();
        this.folder = this.durable ? fs.mkdtempSync(path.join(os.tmpdir(), 'live-text-')) : null;
        const env = { ...process.env, HOST: '127.0.0.1', PORT: String(this.port) };
        if (this.folder && this.kind === 'y-websocket') env.YPERSISTENCE = this.folder;
        const command =
            this.kind === 'y-websocket'
                ? [path.join(here, Y_WEBSOCKET)]
                : [path.join(here, 'hocuspocus-server.mjs'), String(this.port), ...(this.folder ? [this.folder] : [])];
        this.process = spawn(process.execPath, command, { env, cwd: here, stdio: ['ignore', 'ignore', 'inherit'] });
        this.pid = this.process.pid;
        await listening(this.port);
    }

    async stop() {
        const ended = new Promise((resolve) => this.process.on('exit', resolve));
        this.process.kill('SIGKILL');
        await ended;
        if (this.folder) fs.rmSync(this.folder, { recursive: true, force: true });
    }

    async newText() {
        return `text-${++this.texts}`;
    }

    client(text, n, heard) {
        return new YjsClient(this.kind, `ws://127.0.0.1:${this.port}`, text, heard);
    }

    cpu() {
        return { server: cpuOf(this.pid), database: 0 };
    }
}
