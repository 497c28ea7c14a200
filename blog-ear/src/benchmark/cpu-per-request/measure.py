"""Loads one address at a time with wrk and prints what a request costs the server's processes in CPU time."""
import os
import re
import subprocess
import sys
import time
import urllib.request

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from processes import TICKS_PER_MS, family, processes

seconds, duta, nginx, work, post = sys.argv[1:6]
peers = sys.argv[6] if len(sys.argv) > 6 else ""
seconds = int(seconds)
data = os.path.join(work, "data")


def first_line(*path):
    with open(os.path.join(*path)) as file:
        return int(file.readline())


server = [pid for pid, _, _, command in processes() if data in command and "java" in command and "glassfish" in command]
database = [first_line(data, "postgres", "postmaster.pid")]
limit = [first_line(work, "nginx.pid")]


def load(url, duration, headers=(), fresh=False):
    command = ["wrk", "-t", "1", "-c", "8", "-d", f"{duration}s", "--timeout", "20s"]
    for header in headers:
        command += ["-H", header]
    path = url.partition("/")[2].partition("/")[2].partition("/")[2]
    if fresh:
        command += ["-s", os.path.join(os.path.dirname(__file__), "fresh.lua")]
    environment = dict(os.environ, FRESH_PATH="/" + path)
    output = subprocess.run(command + [url], capture_output=True, text=True, check=True, env=environment).stdout
    wrong = re.search(r"Non-2xx or 3xx responses: (\d+)|Socket errors.*", output)
    if wrong:
        sys.exit(f"{url}: {wrong.group(0)}")
    return int(re.search(r"(\d+) requests in", output).group(1))


def measure(url, groups, headers=(), fresh=False):
    """CPU ms per request of each group of processes."""
    # What is made anew goes through much more code, which takes longer until it is compiled.
    load(url, max(30, 2 * seconds) if fresh else max(3, seconds // 2), headers, fresh)
    before = [family(group) for group in groups]
    requests = load(url, seconds, headers, fresh)
    time.sleep(0.2)
    return [(family(group) - start) / TICKS_PER_MS / requests for group, start in zip(groups, before)]


def answer(url):
    with urllib.request.urlopen(url) as opened:
        return opened.headers["ETag"], opened.read()


def row(*cells):
    print("| " + " | ".join(cells) + " |", flush=True)


def ms(value):
    return f"{value:.3f} ms"


PAGES = [
    ("front page", "/", "front.html"),
    ("post page", post, "post.html"),
    ("RSS", "/feeds/all.rss", "all.rss"),
    ("Atom", "/feeds/all.atom", "all.atom"),
    ("JSON feed", "/feeds/all.json", "all.json"),
    ("API list", "/api/v1/posts", "posts.json"),
]
FRESH = [
    ("API list of 20, a filter never asked for before", "/api/v1/posts?mission=tokyo&language=id&since="),
    ("the same, fields=id,url,title,updatedAt", "/api/v1/posts?mission=tokyo&language=id&fields=id,url,title,updatedAt&since="),
]

for name, path, file in PAGES:
    with open(os.path.join(work, "www", file), "wb") as out:
        out.write(answer(duta + path)[1])
print("Warming up ...", file=sys.stderr, flush=True)
for _, path, _ in PAGES:
    load(duta + path, max(3, seconds // 2))

print(f"\n{os.cpu_count()} cores, {seconds} s an address after a warm-up; the load is of the last minute.\n")
row("request", "bytes", "Duta: server", "Duta: PostgreSQL", "nginx, same bytes", "Duta : nginx", "a bare servlet, same bytes",
    "servlet : nginx", "load")
row(*["---"] * 9)
for status in (200, 304):
    for name, path, file in PAGES:
        tag, body = answer(duta + path)
        ours = [f"If-None-Match: {tag}"] if status == 304 else []
        theirs = [f"If-None-Match: {answer(nginx + '/' + file)[0]}"] if status == 304 else []
        own, sql = measure(duta + path, [server, database], ours)
        (least,) = measure(f"{nginx}/{file}", [limit], theirs)
        (bare,) = measure(f"{duta}/floor/{file}", [server], theirs)
        row(f"{name}, {status}", str(len(body)) if status == 200 else "–", ms(own), ms(sql), ms(least),
            f"{(own + sql) / least:.1f}", ms(bare), f"{bare / least:.1f}", f"{os.getloadavg()[0]:.1f}")
(empty,) = measure(f"{duta}/floor/empty", [server])
row("nothing, 200, an empty servlet", "0", "–", "–", "–", "–", ms(empty), "–", f"{os.getloadavg()[0]:.1f}")
for name, path in FRESH:
    own, sql = measure(duta + path, [server, database], fresh=True)
    row(name, "", ms(own), ms(sql), "–", "–", "–", "–", f"{os.getloadavg()[0]:.1f}")

PEERS = [
    ("Ghost", "http://127.0.0.1:8183", ["ghost6/pid", "mysql/pid"], "/rss/"),
    ("WordPress", "http://127.0.0.1:8181", ["wprun/fpm.pid", "wprun/nginx.pid", "mysql/pid"], "/feed/"),
]
running = [peer for peer in PEERS if peers and os.path.exists(os.path.join(peers, peer[2][0]))]
if running:
    print()
    row("peer, its database's CPU included", "front page", "post page", "RSS, 200", "RSS, asked for with its own validators", "load")
    row(*["---"] * 6)
for name, address, pids, feed in running:
    groups = [[first_line(peers, pid) for pid in pids]]
    with urllib.request.urlopen(address + feed) as opened:
        tag, modified = opened.headers["ETag"], opened.headers["Last-Modified"]
    known = [f"If-None-Match: {tag}"] if tag else []
    known += [f"If-Modified-Since: {modified}"] if modified else []
    costs = [measure(address + path, groups)[0] for path in ("/", "/post-0999/", feed)]
    costs.append(measure(address + feed, groups, known)[0])
    row(name, *(f"{cost:.1f} ms" for cost in costs), f"{os.getloadavg()[0]:.1f}")
