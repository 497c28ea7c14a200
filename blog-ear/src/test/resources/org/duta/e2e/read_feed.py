"""Fetches a feed and prints what feedparser makes of it, nothing cleaned or resolved, as JSON."""
import json
import sys

import feedparser

feed = feedparser.parse(sys.argv[1], sanitize_html=False, resolve_relative_uris=False)
if feed.bozo:
    sys.exit('not well-formed: %s' % feed.bozo_exception)


def moment(parsed):
    return '%04d-%02d-%02dT%02d:%02d:%02dZ' % parsed[:6]


json.dump({'items': [{
    'id': e.id,
    'title': e.title,
    'address': e.link,
    'authors': [a.get('name', '') for a in e.get('authors', [])],
    'language': e.get('language', ''),
    'titleLanguage': e.title_detail.get('language') or '',
    'published': moment(e.published_parsed),
    'html': e.content[0].value,
} for e in feed.entries]}, sys.stdout)
