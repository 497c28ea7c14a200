#!/usr/bin/env bash
# Many live posts. Needs psql (Debian: postgresql-client) and a PostgreSQL 17 in which the user may create databases and
# is a superuser; where it is say PGHOST, PGPORT, PGUSER and PGPASSWORD [127.0.0.1, DUTA_DB_PORT, postgres, none].
#
#   blog-ear/src/benchmark/million.sh fill DATABASE [posts, default 1000000]
#       fills a Duta database that has no posts yet, about 10 KB for each; one that does not exist is made. To look at the
#       posts, let Duta make the database: start it once with DUTA_DB_URL and DUTA_DEMO=false, fill, and start it again.
#       They count as signed, by a retired key whose signatures are worth nothing, so that Duta signs none of them.
#   blog-ear/src/benchmark/million.sh compare [fewer posts, more posts; default 10000 1000000]
#       fills a database of either size, unless duta_10000 and so on exist, asks each what every list, feed, filter and
#       search asks, prints a table of pages read (of 8 KB, from memory or disk) and milliseconds, and leaves the plans,
#       EXPLAIN (ANALYZE, BUFFERS) of every statement, in blog-ear/target/million-plans-DATABASE.txt.
set -eu
benchmark=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$benchmark/../../.." && pwd)
. "$benchmark/database.sh"

make() {
    exists "$1" && return
    createdb "$1"
    for migration in $(cd "$root/blog-ejb/src/main/resources/db/migration" && printf '%s\n' V*.sql | sort -t_ -k1,1 -k2,2n); do
        psql -Xqd "$1" -v ON_ERROR_STOP=1 -f "$root/blog-ejb/src/main/resources/db/migration/$migration" >/dev/null
    done
}

fill() {
    make "$1"
    fill_posts "$1" "$2"
}

case "${1:-}" in
fill) fill "$2" "${3:-1000000}" ;;
compare)
    fewer=${2:-10000} more=${3:-1000000}
    for size in "$fewer" "$more"; do
        exists "duta_$size" || fill "duta_$size" "$size"
    done
    mkdir -p "$root/blog-ear/target"
    python3 "$benchmark/million/report.py" "$benchmark/million/cases.tsv" "$root/blog-ear/target/million-plans" "duta_$fewer" "duta_$more"
    ;;
*) sed -n '2,14p' "$0" | sed 's/^# \{0,1\}//' >&2; exit 2 ;;
esac
