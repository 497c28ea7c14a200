"""Prints what feedparser makes of a feed, untouched by its sanitising, as JSON."""
import json
import sys

import feedparser

feed = feedparser.parse(open(sys.argv[1], 'rb').read(), sanitize_html=False, resolve_relative_uris=False)
if feed.bozo:
    sys.exit('not well-formed: %s' % feed.bozo_exception)


def entry(e):
    return {
        'id': e.id,
        'title': e.title,
        'link': e.link,
        'authors': [a.get('name', '') for a in e.get('authors', [])],
        'language': e.get('language', ''),
        'titleLanguage': e.title_detail.get('language') or '',
        'summary': e.get('summary', ''),
        'content': e.content[0].value,
        'published': '%04d-%02d-%02dT%02d:%02d:%02dZ' % e.published_parsed[:6],
        'updated': '%04d-%02d-%02dT%02d:%02d:%02dZ' % e.updated_parsed[:6],
        'tags': [t.term for t in e.get('tags', [])],
    }


json.dump({'title': feed.feed.title, 'entries': [entry(e) for e in feed.entries]}, sys.stdout)
