# For other scripts: `. start-duta.sh` starts Duta on an empty database with demo content and waits for its first page.
# Sets root, work (a folder of this run), duta (the launcher's process), address. Everything ends with the script.
root=$(cd "$(dirname "$0")/../../.." && pwd)
work=$(mktemp -d)
chmod 755 "$work" # nginx reads it as another user
export DUTA_HTTP_PORT=${DUTA_HTTP_PORT:-8090} DUTA_DATA=$work/data
address=http://127.0.0.1:$DUTA_HTTP_PORT
# Everybody comes from one address here: the limits for one client are lifted.
export DUTA_LIMIT_PUBLIC=0 DUTA_LIMIT_SEARCH=0

need() {
    for program in "$@"; do
        command -v "$program" >/dev/null || { echo "$program is missing: install it first." >&2; exit 1; }
    done
}

start_duta() {
    echo "Starting Duta ..." >&2
    (cd "$root" && exec mvn -B -q -Prun) >>"$work/duta.log" 2>&1 &
    duta=$!
    until curl -fs -o /dev/null "$address/"; do
        kill -0 "$duta" 2>/dev/null || { cat "$work/duta.log" >&2; exit 1; }
        sleep 1
    done
}

stop_duta() {
    [ -n "${duta:-}" ] && kill -TERM "$duta" 2>/dev/null && wait "$duta" 2>/dev/null || true
    duta=
}

# A script that starts more redefines it.
stop_others() { :; }

finish() {
    stop_others
    stop_duta
    rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT TERM
