"""Prints the messages that rss2email left in a maildir as JSON; a long header begins on a line of its own."""
import email
import email.policy
import email.utils
import json
import mailbox
import re
import sys


def item(message):
    published = email.utils.parsedate_to_datetime(message['Date'])
    body = message.get_content()
    return {
        'id': message['X-RSS-ID'].strip(),
        'title': message['Subject'].strip(),
        'address': message['X-RSS-URL'].strip(),
        'authors': [email.utils.parseaddr(message['From'])[0]],
        'published': published.strftime('%Y-%m-%dT%H:%M:%SZ'),
        'html': re.search(r'(?s)<div id="body">\n(.*)\n</div>\n<div class="footer">', body).group(1),
    }


messages = [email.message_from_bytes(message.as_bytes(), policy=email.policy.default)
            for message in mailbox.Maildir(sys.argv[1], create=False)]
json.dump({'items': [item(message) for message in messages]}, sys.stdout)
