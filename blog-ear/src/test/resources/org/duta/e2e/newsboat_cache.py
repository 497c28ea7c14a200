"""Prints what newsboat keeps in its cache as JSON, newest first (it stores a feed from its end)."""
import datetime
import json
import sqlite3
import sys

cache = sqlite3.connect(sys.argv[1])
rows = cache.execute('''SELECT guid, title, url, author, pubDate, content FROM rss_item
    WHERE deleted = 0 ORDER BY pubDate DESC, id DESC''')
json.dump({'items': [{
    'id': guid,
    'title': title,
    'address': address,
    'authors': [author],
    'published': datetime.datetime.fromtimestamp(at, datetime.timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ'),
    'html': content,
} for guid, title, address, author, at, content in rows]}, sys.stdout)
