// Reads a feed from standard input with one of the parsers and prints what it makes of it as JSON.
import FeedParser from 'feedparser';
import { parseFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { Readable } from 'node:stream';
import { readFileSync } from 'node:fs';

const list = (thing) => (thing === undefined ? [] : [].concat(thing));
const second = (time) => new Date(time).toISOString().replace('.000Z', 'Z');

/** Tags are taken out of titles, and relative addresses in the content made whole. */
async function feedparser(document) {
  const parser = new FeedParser({ addmeta: false });
  const items = [];
  parser.on('readable', () => {
    for (let item = parser.read(); item; item = parser.read()) items.push(item);
  });
  await new Promise((done, failed) => {
    parser.on('end', done);
    parser.on('error', failed);
    Readable.from([document]).pipe(parser);
  });
  return items.map((item) => ({
    id: item.guid,
    title: item.title,
    address: item.link,
    authors: item['atom:author']
      ? list(item['atom:author']).map((author) => author.name['#'])
      : list(item['dc:creator']).map((creator) => creator['#']),
    language: item['dc:language']['#'],
    published: second(item.pubdate),
    html: item.description,
  }));
}

async function rssParser(document) {
  const item = [
    ['dc:creator', 'creators', { keepArray: true }],
    ['author', 'authors', { keepArray: true }],
    ['dc:language', 'language'],
  ];
  const feed = await new RssParser({ customFields: { item } }).parseString(document.toString());
  return feed.items.map((entry) => ({
    id: entry.guid ?? entry.id,
    title: entry.title,
    address: entry.link,
    authors: entry.creators ?? list(entry.authors).map((author) => author.name[0]),
    language: entry.language,
    published: second(entry.isoDate),
    html: entry['content:encoded'] ?? entry.content,
  }));
}

async function feedsmith(document) {
  const { format, feed } = parseFeed(document.toString());
  const entry = {
    rss: (item) => ({
      id: item.guid.value,
      title: item.title,
      address: item.link,
      authors: item.dc.creators,
      language: item.dc.languages[0],
      published: second(item.pubDate),
      html: item.content.encoded,
    }),
    atom: (item) => ({
      id: item.id,
      title: item.title.value,
      address: item.links.find((link) => link.rel === 'alternate').href,
      authors: list(item.authors).map((author) => author.name),
      language: item.dc.languages[0],
      published: second(item.published),
      html: item.content.value,
    }),
    json: (item) => ({
      id: item.id,
      title: item.title,
      address: item.url,
      authors: list(item.authors).map((author) => author.name),
      language: item.language,
      published: second(item.date_published),
      html: item.content_html,
    }),
  };
  return (feed.entries ?? feed.items ?? []).map(entry[format]);
}

const parsers = { feedparser, 'rss-parser': rssParser, feedsmith };
const items = await parsers[process.argv[2]](readFileSync(0));
process.stdout.write(JSON.stringify({ items }));
