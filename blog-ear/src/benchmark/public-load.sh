#!/usr/bin/env bash
# What readers' programs ask of Duta, in numbers: starts it on an empty database with demo content, on 127.0.0.1, loads
# it, checks every answer, and prints Markdown. Ends with status 1 if an answer was wrong. Needs Maven, node, npm, curl.
#
#   blog-ear/src/benchmark/public-load.sh pollers [quick]    10,000 programs with an ETag, 15 minutes (quick: 2,000, 3)
#   blog-ear/src/benchmark/public-load.sh listeners [quick]  2,000 listeners, 100 publications (quick: 500, 40)
#   blog-ear/src/benchmark/public-load.sh visible [quick]    commit to visible, 200 publications (quick: 40)
#   blog-ear/src/benchmark/public-load.sh all [quick]        one after the other, on the same server
set -eu
what=${1:-all}
case $what in pollers | listeners | visible | all) ;; *) sed -n '5,9p' "$0" >&2; exit 2 ;; esac
. "$(dirname "$0")/start-duta.sh"
need mvn node npm curl
ulimit -n "$(ulimit -H -n)" # a listener is an open file on both sides
cp "$root"/blog-ear/src/benchmark/live-text/processes.mjs "$root"/blog-ear/src/benchmark/public-load/* "$work"
(cd "$work" && npm ci --no-audit --no-fund --silent) >&2
start_duta
status=0
[ "$what" = all ] && what="visible listeners pollers"
for one in $what; do
    node "$work/$one.mjs" "$address" "$DUTA_DATA" "${2:-}" || status=1
done
exit $status
