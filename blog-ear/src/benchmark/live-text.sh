#!/usr/bin/env bash
# The live text under load, beside y-websocket and Hocuspocus driven by the same generator in the same run: how long
# until everybody else has applied what somebody typed, what a change costs in CPU time, and what Duta keeps in memory
# and on disk. Starts everything on 127.0.0.1, Duta on an empty database with demo content, and prints Markdown.
# Needs Maven, node, npm, and a JDK's jcmd. Takes about an hour, quick about twelve minutes.
#
#   blog-ear/src/benchmark/live-text.sh [quick]
set -eu
root=$(cd "$(dirname "$0")/../../.." && pwd)
work=$(mktemp -d)
export DUTA_HTTP_PORT=${DUTA_HTTP_PORT:-8092} DUTA_DATA=$work/data
# One writer sends whole histories here, which the limit for people would stretch over minutes.
export DUTA_COEDIT_CHANGES_PER_SECOND=${DUTA_COEDIT_CHANGES_PER_SECOND:-1000000}
for program in mvn node npm jcmd; do
    command -v "$program" >/dev/null || { echo "$program is missing: install it first." >&2; exit 1; }
done

stop() {
    [ -n "${duta:-}" ] && kill -TERM "$duta" 2>/dev/null && wait "$duta" 2>/dev/null || true
    rm -rf "$work"
}
trap stop EXIT

cp "$root"/blog-ear/src/benchmark/live-text/* "$work" 2>/dev/null || true
(cd "$work" && npm ci --no-audit --no-fund --silent) >&2

echo "Starting Duta ..." >&2
(cd "$root" && exec mvn -B -q -Prun) >"$work/duta.log" 2>&1 &
duta=$!
until [ "$(node -e 'fetch(process.argv[1]).then(a => console.log(a.status), () => {})' "http://127.0.0.1:$DUTA_HTTP_PORT/")" = 200 ]; do
    kill -0 "$duta" 2>/dev/null || { cat "$work/duta.log" >&2; exit 1; }
    sleep 1
done

node "$work/run.mjs" "http://127.0.0.1:$DUTA_HTTP_PORT" "$DUTA_DATA" "${DUTA_SHARED:-$root/../shared}/traces" "${1:-}"
