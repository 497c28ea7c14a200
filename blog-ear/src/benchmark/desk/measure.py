"""Asks for the workspace's pages as three people and prints what they take, or which plans are behind them.
measure.py time ADDRESS DATABASE SERVER'S-FOLDER, or plans ADDRESS DATABASE FILE; see ../desk.sh."""
import datetime
import hashlib
import http.client
import os
import re
import statistics
import subprocess
import sys
import time
import urllib.parse

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from processes import TICKS_PER_MS, family, processes

WARM_UP, TIMES, GOAL_MS = 40, 20, 300
PEOPLE = [("a writer", "ayu"), ("an editor", "citra"), ("the desk", "eko")]
how, address, database, place = sys.argv[1:5]
host = urllib.parse.urlparse(address).netloc


def psql(sql):
    return subprocess.run(["psql", "-XqAtd", database, "-v", "ON_ERROR_STOP=1", "-c", sql], check=True,
                          capture_output=True, text=True).stdout.strip()


class Person:
    def __init__(self, handle):
        self.connection = http.client.HTTPConnection(host, timeout=120)
        self.headers = {"Origin": address}
        body = urllib.parse.urlencode({"username": handle, "password": "duta-demo"})
        answer = self.ask("/sign-in", "POST", body, {"Content-Type": "application/x-www-form-urlencoded"})
        self.headers["Cookie"] = answer[1].split(";")[0]
        self.key = hashlib.md5(handle.encode()).hexdigest()
        hashed = hashlib.sha256(self.key.encode()).hexdigest()
        psql(f"insert into calendar_key values ('{handle}', '{hashed}', now())"
             f" on conflict (person_handle) do update set key_hash = '{hashed}'")

    def ask(self, path, method="GET", body=None, headers=None):
        self.connection.request(method, path, body, {**self.headers, **(headers or {})})
        answer = self.connection.getresponse()
        return answer.status, answer.headers.get("Set-Cookie", ""), answer.read()

    def addresses(self):
        today = datetime.datetime.now(datetime.timezone.utc).date()
        before = (today.replace(day=1) - datetime.timedelta(days=1)).strftime("%Y-%m")
        with open(os.path.join(os.path.dirname(__file__), "addresses.tsv")) as lines:
            for line in lines:
                name, path = line.rstrip("\n").split("\t")
                yield name, path.format(key=self.key, today=today, before=before)


def asked(measured):
    """One row of cells for each page and person; a page that isn't there, or isn't theirs, is left out and says so."""
    for who, handle in PEOPLE:
        person = Person(handle)
        for name, path in person.addresses():
            status, _, _ = person.ask(path)
            if status not in (200, 403, 404):
                sys.exit(f"{path} answers {status}.")
            cells = measured(person, name, path) if status == 200 else [f"left out: answers {status}"]
            print("| " + " | ".join([name, who, *cells]) + " |", flush=True)


def postmaster():
    """Its process id, if it runs on this machine."""
    pid = int(psql("select split_part(pg_read_file('postmaster.pid'), chr(10), 1)"))
    return pid if any(p == pid and "postgres" in command for p, _, _, command in processes()) else None


def times():
    server = [pid for pid, _, _, command in processes() if place in command and "glassfish" in command]
    groups = [server] + ([[postmaster()]] if postmaster() else [])

    def measured(person, name, path):
        for _ in range(WARM_UP):
            person.ask(path)
        before, taken = [family(group) for group in groups], []
        for _ in range(TIMES):
            start = time.perf_counter()
            status, _, body = person.ask(path)
            taken.append((time.perf_counter() - start) * 1000)
            if status != 200:
                sys.exit(f"{path}: {status}")
        cpu = [(family(group) - start) / TICKS_PER_MS / TIMES for group, start in zip(groups, before)]
        median, p95 = statistics.median(taken), sorted(taken)[int(TIMES * 0.95) - 1]
        return [f"{len(body) / 1024:.0f}", f"{median:.0f}", f"{p95:.0f}", f"{median / GOAL_MS:.2f}",
                f"{p95 / GOAL_MS:.2f}", f"{cpu[0]:.0f}", f"{cpu[1]:.0f}" if len(cpu) > 1 else "–",
                f"{os.getloadavg()[0]:.1f}"]

    counts = psql("select (select count(*) from mission where type <> 'HEADQUARTERS') || ' missions, '"
                  " || (select count(*) from person) || ' people, ' || (select count(*) from post) || ' posts, '"
                  " || (select count(*) from post where working_edition is not null) || ' being worked on'")
    print(f"\n{counts}; {os.cpu_count()} cores; {TIMES} times each after {WARM_UP}; the load is of the last minute.\n")
    print("| page | asked by | kB | ms, median | ms, p95 | median : 300 ms | p95 : 300 ms | CPU ms, server"
          " | CPU ms, PostgreSQL | load |\n|---|---|--:|--:|--:|--:|--:|--:|--:|--:|")
    asked(measured)


def log_file():
    named = os.environ.get("PG_LOG") or psql(
        "select coalesce(current_setting('data_directory') || '/' || pg_current_logfile(), '')")
    if not named and postmaster():
        named = os.path.realpath(f"/proc/{postmaster()}/fd/2")
    if not os.path.isfile(named):
        sys.exit("PostgreSQL's log isn't a file that can be found: name it in PG_LOG to have the plans.")
    return named


SCAN = re.compile(r"Seq Scan on (\w+).*\(actual (?:time=\S+ )?rows=([\d.]+) loops=(\d+)\)")


def in_sequence(plans):
    """The most rows that one sequential scan looked at, and of which table."""
    most, lines = (0, "none"), plans.split("\n")
    for number, line in enumerate(lines):
        scan = SCAN.search(line)
        if scan:
            removed = 0
            for below in lines[number + 1:number + 5]:
                if "->" in below:
                    break
                found = re.search(r"Rows Removed by Filter: (\d+)", below)
                removed = int(found.group(1)) if found else removed
            most = max(most, (int((float(scan.group(2)) + removed) * int(scan.group(3))), scan.group(1)))
    return most


def plans():
    log = log_file()
    with open(place, "w") as out:
        def measured(person, name, path):
            # The tenth time: what is asked often is prepared by then, and may have another plan.
            for _ in range(10):
                start = os.path.getsize(log)
                person.ask(path)
                time.sleep(0.3)
            with open(log, errors="replace") as lines:
                lines.seek(start)
                text = lines.read()
            out.write(f"=== {name}: {path.split('key=')[0]}\n{text}\n")
            statements = [float(ms) for ms in re.findall(r"duration: ([\d.]+) ms\s+plan:", text)]
            rows, table = in_sequence(text)
            return [str(len(statements)), f"{sum(statements):.1f}", f"{max(statements, default=0):.1f}", f"{rows:,}", table]

        print("\n| page | asked by | statements | ms, all | ms, the longest | most rows read in sequence | of |"
              "\n|---|---|--:|--:|--:|--:|---|")
        asked(measured)
    print(f"\nThe plans are in {os.path.relpath(place)}.")


times() if how == "time" else plans()
