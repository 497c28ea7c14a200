"""The CPU time that processes have used, as Linux counts it (/proc/PID/stat)."""
import glob
import os

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
    """CPU ticks of the roots and everything that they started."""
    everything = list(processes())
    members = set(roots)
    while True:
        more = {pid for pid, parent, _, _ in everything if parent in members} - members
        if not more:
            return sum(ticks for pid, _, ticks, _ in everything if pid in members)
        members |= more
