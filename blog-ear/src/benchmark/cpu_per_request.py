"""Loads one address at a time with wrk and prints what a request costs the server's processes in CPU time."""
import glob
import os
import re
import subprocess
import sys
import time
import urllib.request

seconds, duta_port, nginx_port, nginx_pid_file, data, post = sys.argv[1:]
TICKS_PER_MS = os.sysconf("SC_CLK_TCK") / 1000


def processes():
    for path in glob.glob("/proc/[0-9]*/stat"):
        try:
            with open(path) as file:
                head, tail = file.read().rsplit(")", 1)
            with open(path.replace("stat", "cmdline"), "rb") as file:
                command = file.read().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            continue
        fields = tail.split()
        yield int(head.split()[0]), int(fields[1]), int(fields[11]) + int(fields[12]), command


def family(roots):
    """The roots and everything that they started: PID, CPU ticks."""
    everything = list(processes())
    members = set(roots)
    while True:
        more = {pid for pid, parent, _, _ in everything if parent in members} - members
        if not more:
            return sum(ticks for pid, _, ticks, _ in everything if pid in members)
        members |= more


def server_roots():
    return [pid for pid, _, _, command in processes() if data in command and "java" in command and "glassfish" in command]


def database_roots():
    return [int(open(os.path.join(data, "postgres", "postmaster.pid")).readline())]


def nginx_roots():
    return [int(open(nginx_pid_file).read())]


def etag(url):
    with urllib.request.urlopen(url) as answer:
        return answer.headers["ETag"]


def load(url, duration, *headers):
    command = ["wrk", "-t", "1", "-c", "8", "-d", f"{duration}s", url]
    for header in headers:
        command += ["-H", header]
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    wrong = re.search(r"Non-2xx or 3xx responses: (\d+)", output)
    if wrong:
        sys.exit(f"{url}: {wrong.group(1)} wrong answers")
    return int(re.search(r"(\d+) requests in", output).group(1))


def measure(url, roots, *headers):
    load(url, max(5, int(seconds) // 2), *headers)
    before = [family(group) for group in roots]
    requests = load(url, int(seconds), *headers)
    time.sleep(0.2)
    return [(family(group) - start) / TICKS_PER_MS / requests for group, start in zip(roots, before)]


duta = f"http://127.0.0.1:{duta_port}"
nginx = f"http://127.0.0.1:{nginx_port}"
print("| request | Duta: server | Duta: PostgreSQL | nginx, same bytes | Duta : nginx |")
print("|---|---|---|---|---|")
for name, path, file, conditional in [
    ("front page", "/", "/front.html", False),
    ("post page", post, "/post.html", False),
    ("RSS, 200", "/feeds/all.rss", "/all.rss", False),
    ("RSS, 304", "/feeds/all.rss", "/all.rss", True),
]:
    ours = [f"If-None-Match: {etag(duta + path)}"] if conditional else []
    theirs = [f"If-None-Match: {etag(nginx + file)}"] if conditional else []
    server, database = measure(duta + path, [server_roots(), database_roots()], *ours)
    (limit,) = measure(nginx + file, [nginx_roots()], *theirs)
    print(f"| {name} | {server:.2f} ms | {database:.2f} ms | {limit:.3f} ms | {(server + database) / limit:.0f} |", flush=True)
