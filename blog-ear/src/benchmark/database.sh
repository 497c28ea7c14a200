# For other scripts: `. database.sh` says which PostgreSQL is meant, and fills databases in it with posts. It needs
# benchmark, the folder of these scripts.
export PGHOST=${PGHOST:-127.0.0.1} PGPORT=${PGPORT:-${DUTA_DB_PORT:-5432}} PGUSER=${PGUSER:-postgres}
command -v psql >/dev/null || { echo "psql is missing: install it first." >&2; exit 1; }

exists() { psql -XAtd postgres -c "select 1 from pg_database where datname = '$1'" | grep -q 1; }

# fill_posts DATABASE POSTS: as many live posts, in a database of Duta's that has none yet.
fill_posts() {
    echo "Filling $1 with $2 posts ..." >&2
    psql -XqAtd "$1" -v posts="$2" -f "$benchmark/million/fill.sql" >&2
}
