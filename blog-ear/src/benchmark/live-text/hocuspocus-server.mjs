// Hocuspocus on 127.0.0.1; with a folder it keeps each text there through its database extension, as it does by
// default: two seconds after a change and at least every ten, the whole document at once.
import { Database } from '@hocuspocus/extension-database';
import { Server } from '@hocuspocus/server';
import fs from 'node:fs';
import path from 'node:path';

const [port, folder] = process.argv.slice(2);
const file = (name) => path.join(folder, encodeURIComponent(name));

async function store({ documentName, state }) {
    const handle = await fs.promises.open(`${file(documentName)}.new`, 'w');
    await handle.writeFile(state);
    await handle.sync();
    await handle.close();
    await fs.promises.rename(`${file(documentName)}.new`, file(documentName));
}

const fetch = async ({ documentName }) => fs.promises.readFile(file(documentName)).catch(() => null);

const server = new Server({
    port: Number(port),
    address: '127.0.0.1',
    quiet: true,
    extensions: folder ? [new Database({ fetch, store })] : [],
});
await server.listen();
