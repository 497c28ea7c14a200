#!/usr/bin/env bash
# How long the workspace's lists take in a whole ministry: 132 missions and the units at headquarters, 3,000 people,
# 200,000 posts, some 5,000 of them being worked on. Starts Duta on such a database, asks for each page as a writer, an
# editor and the desk, and prints a table beside the goal of 300 ms. The plans of every statement behind a page
# (auto_explain) are left in blog-ear/target/desk-plans.txt, with the most rows that one of them read in sequence.
# Needs Maven, a JDK, python3, psql (Debian: postgresql-client) and a PostgreSQL 17 in which the user may create databases
# and is a superuser; where it is say PGHOST, PGPORT, PGUSER and PGPASSWORD [127.0.0.1, DUTA_DB_PORT, postgres, none].
# CPU time of PostgreSQL and the plans need it to run on this machine, its log in a file: in PG_LOG, unless it is found.
# The database (2 GB) is made and filled in about five minutes, and is kept for the next time.
#
#   blog-ear/src/benchmark/desk.sh [posts, default 200000]
#
# A page more to measure is a line more in desk/addresses.tsv.
set -eu
posts=${1:-200000}
. "$(dirname "$0")/start-duta.sh"
benchmark=$root/blog-ear/src/benchmark
. "$benchmark/database.sh"
need mvn java python3 createdb dropdb
database=duta_desk_$posts
fresh=$((posts * 3 / 200)) # never live yet
export DUTA_DB_USER=$PGUSER DUTA_DB_PASSWORD=${PGPASSWORD:-none}

# It has its name once it is whole.
if ! exists "$database"; then
    half=${database}_unfinished
    dropdb --if-exists "$half" 2>/dev/null
    createdb "$half"
    export DUTA_DB_URL="jdbc:postgresql://$PGHOST:$PGPORT/$half"
    DUTA_DEMO=false start_duta
    stop_duta
    fill_posts "$half" $((posts - fresh))
    DUTA_DEMO=true start_duta # the accounts to sign in with
    stop_duta
    psql -XqAtd "$half" -v fresh="$fresh" -f "$benchmark/desk/fill.sql" >&2
    psql -XqAtd postgres -c "alter database $half rename to $database"
fi
export DUTA_DB_URL="jdbc:postgresql://$PGHOST:$PGPORT/$database"

explain() {
    for setting in "$@"; do psql -XqAtd postgres -c "alter database $database $setting"; done
}
stop_others() { explain "reset all" 2>/dev/null || true; }

explain "reset all"
start_duta
python3 "$benchmark/desk/measure.py" time "$address" "$database" "$DUTA_DATA"
stop_duta
explain "set session_preload_libraries = 'auto_explain'" "set auto_explain.log_min_duration = 0" \
    "set auto_explain.log_analyze = on" "set auto_explain.log_buffers = on" "set auto_explain.log_timing = off"
start_duta
mkdir -p "$root/blog-ear/target"
python3 "$benchmark/desk/measure.py" plans "$address" "$database" "$root/blog-ear/target/desk-plans.txt"
