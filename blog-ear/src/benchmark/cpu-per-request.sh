#!/usr/bin/env bash
# CPU milliseconds per request of what readers and programs ask for most, beside nginx serving the same bytes in the
# same run and beside the least that a servlet costs in the same server. Starts Duta on an empty database with demo
# content and sixty posts more, and nginx, both on 127.0.0.1, loads one address at a time, and prints a table.
# Needs Maven, a JDK, node, curl, python3, wrk and nginx (Debian: wrk, nginx-light). Takes about fifteen minutes.
#
#   blog-ear/src/benchmark/cpu-per-request.sh [seconds per address, default 10] [folder of peers]
#
# The folder of peers is where Ghost (on 8183) and WordPress (on 8181) run with a thousand posts each, as
# ../shared/peers sets them up; their files of process ids lie in it. Without it they are left out.
set -eu
. "$(dirname "$0")/start-duta.sh"
need mvn javac node curl python3 wrk nginx
seconds=${1:-10}
nginx_port=${NGINX_PORT:-8091}
own=$root/blog-ear/src/benchmark
stop_others() { [ -f "$work/nginx.pid" ] && kill "$(cat "$work/nginx.pid")" 2>/dev/null || true; }

# The empty servlet lies beside Duta in the same server: it is put there between two starts, for Duta's domain deploys
# nothing while it runs.
start_duta
stop_duta
payara=$root/blog-ear/target/payara/payara6/glassfish
mkdir -p "$work/www" "$work/floor/WEB-INF/classes" "$DUTA_DATA/payara/autodeploy"
javac -cp "$payara/modules/jakarta.servlet-api.jar" -d "$work/floor/WEB-INF/classes" "$own/cpu-per-request/Floor.java"
printf %s "$work/www" >"$work/floor/WEB-INF/folder"
(cd "$work/floor" && jar cf "$DUTA_DATA/payara/autodeploy/floor.war" .)
sed -i 's/autodeploy-enabled="false"/autodeploy-enabled="true"/' "$DUTA_DATA/payara/config/domain.xml"
start_duta
for _ in $(seq 120); do
    curl -fs -o /dev/null "$address/floor/empty" && break
    sleep 1
done
curl -fs -o /dev/null "$address/floor/empty" || { echo "The empty servlet isn't there." >&2; exit 1; }

node "$own/public-load/fill.mjs" "$address" 60
post=$(curl -fs "$address/api/v1/posts?limit=1" |
    python3 -c 'import json, sys, urllib.parse; print(urllib.parse.urlparse(json.load(sys.stdin)["items"][0]["url"]).path)')
cat >"$work/nginx.conf" <<CONF
worker_processes 1;
pid $work/nginx.pid;
error_log $work/error.log;
events { worker_connections 256; }
http { access_log off; default_type text/html; keepalive_requests 1000000;
       server { listen 127.0.0.1:$nginx_port; root $work/www; etag on; } }
CONF
nginx -c "$work/nginx.conf" 2>/dev/null

python3 "$own/cpu-per-request/measure.py" "$seconds" "$address" "http://127.0.0.1:$nginx_port" "$work" "$post" "${2:-}"
