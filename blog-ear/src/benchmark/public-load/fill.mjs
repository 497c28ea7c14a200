// node fill.mjs <address> <posts>: publishes that many.
import { Newsroom, note } from './newsroom.mjs';

const [address, posts] = process.argv.slice(2);
const room = await new Newsroom(address).open();
for (let n = 0; n < Number(posts); n++) await room.publish(await room.approved());
note(`${posts} posts published`);
