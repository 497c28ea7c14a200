"""Reads posts as the API gives them, {"items": […]}, and prints the content hash that each must have.

Python's JSON, sorted and without white space, is the canonical JSON of RFC 8785 for strings, lists and objects.
"""
import hashlib
import json
import sys

FIELDS = ('title', 'summary', 'text', 'language', 'kind', 'topics', 'countries', 'image')

for post in json.load(sys.stdin)['items']:
    content = {field: post[field] for field in FIELDS}
    content['mission'] = post['mission']['code']
    content['contributors'] = [mission['code'] for mission in post['contributors']]
    content['byline'] = post['authors']
    canonical = json.dumps(content, sort_keys=True, separators=(',', ':'), ensure_ascii=False)
    print(hashlib.sha256(canonical.encode()).hexdigest())
