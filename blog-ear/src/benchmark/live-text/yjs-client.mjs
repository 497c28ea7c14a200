// An editor on Yjs, over y-websocket's or Hocuspocus' own provider.
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

export class YjsClient {
    constructor(kind, address, name, heard) {
        this.doc = new Y.Doc();
        this.words = this.doc.getText('t');
        this.heard = heard;
        this.position = 0;
        this.id = this.doc.clientID;
        this.doc.on('afterTransaction', (transaction) => this.applied(transaction));
        this.opened = kind === 'y-websocket' ? this.overYWebsocket(address, name) : this.overHocuspocus(address, name);
    }

    overYWebsocket(address, name) {
        const options = { WebSocketPolyfill: WebSocket, disableBc: true };
        const provider = new WebsocketProvider(address, name, this.doc, options);
        this.closing = () => provider.destroy();
        return new Promise((resolve) => provider.once('sync', () => resolve(this)));
    }

    overHocuspocus(address, name) {
        const websocketProvider = new HocuspocusProviderWebsocket({ url: address, WebSocketPolyfill: WebSocket });
        return new Promise((resolve) => {
            const onSynced = () => resolve(this);
            const provider = new HocuspocusProvider({ websocketProvider, name, document: this.doc, onSynced });
            this.closing = () => {
                provider.destroy();
                websocketProvider.destroy();
            };
            provider.attach();
        });
    }

    /** Each edit inserts exactly one unit, so that its clock names it. */
    edit(from, to, insert) {
        this.heard.pushed(this.id, Y.getState(this.doc.store, this.id), [performance.now()]);
        this.doc.transact(() => {
            if (to > from) this.words.delete(from, to - from);
            this.words.insert(from, insert);
        }, 'typed');
    }

    applied(transaction) {
        if (transaction.origin === 'typed') return;
        const at = performance.now();
        transaction.afterState.forEach((clock, client) => {
            for (let c = transaction.beforeState.get(client) ?? 0; c < clock; c++) this.heard.applied(client, c, at);
        });
    }

    get length() {
        return this.words.length;
    }

    get settled() {
        return true;
    }

    text() {
        return this.words.toString();
    }

    close() {
        this.closing();
    }
}
