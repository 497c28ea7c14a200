#!/usr/bin/env bash
# CPU milliseconds per request of what readers and programs ask for most, beside nginx serving the same bytes in the
# same run. Starts Duta on an empty database with demo content and nginx, both on 127.0.0.1, loads one address at a
# time, and prints a table. Needs wrk and nginx (Debian: wrk, nginx-light). Takes about six minutes.
#
#   blog-ear/src/benchmark/cpu-per-request.sh [seconds per address, default 15]
set -eu
root=$(cd "$(dirname "$0")/../../.." && pwd)
seconds=${1:-15}
work=$(mktemp -d)
chmod 755 "$work" # nginx reads it as another user
export DUTA_HTTP_PORT=${DUTA_HTTP_PORT:-8090} DUTA_DATA=$work/data
nginx_port=${NGINX_PORT:-8091}
for program in wrk nginx curl python3; do
    command -v "$program" >/dev/null || { echo "$program is missing: install it first." >&2; exit 1; }
done

stop() {
    [ -f "$work/nginx.pid" ] && kill "$(cat "$work/nginx.pid")" 2>/dev/null || true
    [ -n "${duta:-}" ] && kill -INT "$duta" 2>/dev/null && wait "$duta" 2>/dev/null || true
    rm -rf "$work"
}
trap stop EXIT

echo "Starting Duta ..."
(cd "$root" && exec mvn -B -q -Prun) >"$work/duta.log" 2>&1 &
duta=$!
until curl -fs -o /dev/null "http://127.0.0.1:$DUTA_HTTP_PORT/"; do
    kill -0 "$duta" 2>/dev/null || { cat "$work/duta.log" >&2; exit 1; }
    sleep 1
done

post=$(curl -fs "http://127.0.0.1:$DUTA_HTTP_PORT/api/v1/posts?limit=1" |
    python3 -c 'import json, sys, urllib.parse; print(urllib.parse.urlparse(json.load(sys.stdin)["items"][0]["url"]).path)')
mkdir -p "$work/www"
fetch() { curl -fs --compressed -o "$work/www/$1" "http://127.0.0.1:$DUTA_HTTP_PORT$2"; }
fetch front.html /
fetch post.html "$post"
fetch all.rss /feeds/all.rss
cat >"$work/nginx.conf" <<CONF
worker_processes 1;
pid $work/nginx.pid;
error_log $work/error.log;
events { worker_connections 256; }
http { access_log off; default_type text/html; keepalive_requests 1000000;
       server { listen 127.0.0.1:$nginx_port; root $work/www; etag on; } }
CONF
nginx -c "$work/nginx.conf" 2>/dev/null

python3 "$(dirname "$0")/cpu_per_request.py" "$seconds" "$DUTA_HTTP_PORT" "$nginx_port" "$work/nginx.pid" "$DUTA_DATA" "$post"
