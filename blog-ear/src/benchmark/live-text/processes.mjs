// CPU time of processes and of everything that they started, from /proc.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

const MS_PER_TICK = 1000 / Number(execFileSync('getconf', ['CLK_TCK']));

function stat(pid) {
    try {
        const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
        const fields = text.slice(text.lastIndexOf(')') + 2).split(' ').map(Number);
        // user and system time, with that of children which have ended and were waited for
        return { pid, parent: fields[1], ticks: fields[11] + fields[12], ended: fields[13] + fields[14] };
    } catch {
        return null;
    }
}

const everything = () =>
    fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).map(stat).filter(Boolean);

/** CPU milliseconds of a process alone. */
export const cpuOf = (pid) => (stat(pid)?.ticks ?? 0) * MS_PER_TICK;

/** CPU milliseconds of a process and its children, those that have ended included. */
export function cpuOfFamily(pid) {
    const own = everything().filter((one) => one.pid === pid || one.parent === pid);
    const ended = own.find((one) => one.pid === pid)?.ended ?? 0;
    return (own.reduce((sum, one) => sum + one.ticks, 0) + ended) * MS_PER_TICK;
}

/** The first process whose command line has all of these words. */
export function processWith(...words) {
    for (const name of fs.readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
        try {
            const command = fs.readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
            if (words.every((word) => command.includes(word))) return Number(name);
        } catch {
            // It has ended meanwhile.
        }
    }
    throw new Error(`There is no process of ${words.join(', ')}`);
}
