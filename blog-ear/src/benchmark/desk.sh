#!/usr/bin/env bash
# How long the workspace's lists take in a whole ministry: 138 missions and units, 3,000 people, 200,000 posts, 5,000 of
# them being worked on. Fills a database of its own, starts Duta on it, asks for each page as the desk, as an editor and as
# a writer, and prints the table; PostgreSQL's log has the plan of every statement of over 5 ms (auto_explain).
# Needs Maven, curl, psql (Debian: postgresql-client) and a PostgreSQL 17 in which the user is a superuser; where it is
# say PGHOST, PGPORT, PGUSER and PGPASSWORD [127.0.0.1, 5432, postgres, none].
#
#   blog-ear/src/benchmark/desk.sh [posts, default 200000]
set -eu
posts=${1:-200000}
. "$(dirname "$0")/start-duta.sh"
need mvn curl psql createdb
export PGHOST=${PGHOST:-127.0.0.1} PGPORT=${PGPORT:-5432} PGUSER=${PGUSER:-postgres}
database=duta_desk_$posts
export DUTA_DB_URL="jdbc:postgresql://$PGHOST:$PGPORT/$database" DUTA_DB_USER=$PGUSER DUTA_DB_PASSWORD=${PGPASSWORD:-none}
here=$root/blog-ear/src/benchmark

if ! psql -XAtd postgres -c "select 1 from pg_database where datname = '$database'" | grep -q 1; then
    createdb "$database"
    DUTA_DEMO=false start_duta
    stop_duta
    echo "Filling $database with $posts posts ..." >&2
    psql -XqAtd "$database" -v posts="$posts" -f "$here/million/fill.sql" >&2
    psql -XqAtd "$database" -f "$here/desk/fill.sql" >&2
fi
psql -XqAtd "$database" >&2 <<SQL
alter database $database set session_preload_libraries = 'auto_explain';
alter database $database set auto_explain.log_min_duration = '5ms';
alter database $database set auto_explain.log_analyze = on;
alter database $database set auto_explain.log_buffers = on;
SQL
DUTA_DEMO=true start_duta

sign_in() {
    curl -fs -o /dev/null -c "$work/$1" -H "Origin: $address" -d "username=$1&password=duta-demo" "$address/sign-in"
}

# The median and the longest of twenty, after ten that warm up.
measure() {
    for _ in 1 2 3 4 5 6 7 8 9 10; do curl -fs -o /dev/null -b "$work/$1" "$address$2"; done
    for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        curl -fs -o /dev/null -w '%{time_total} %{size_download}\n' -b "$work/$1" "$address$2"
    done | sort -n | awk -v what="$3" -v who="$1" '
        { time[NR] = $1 * 1000; size = $2 }
        END { printf "| %s | %s | %.0f | %.0f | %.0f |\n", what, who, time[int((NR + 1) / 2)], time[NR], size / 1024 }'
}

echo "| page | asked by | ms, median | ms, longest | kB |"
echo "|---|---|--:|--:|--:|"
for person in eko gita ayu; do
    sign_in "$person"
    measure "$person" /desk/posts "my desk: posts"
    measure "$person" /desk/calendar "calendar, this month"
    measure "$person" "/desk/calendar?day=$(date -u +%F)" "calendar, today"
done
for person in eko gita; do
    measure "$person" /desk/review "board: reviews"
    measure "$person" /desk/audit "the trail"
done
