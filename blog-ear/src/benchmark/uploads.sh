#!/usr/bin/env bash
# Five hundred photos that twenty people send at once, beside ten writers of one text: how much longer an edit takes until everybody else
# has it, what the server keeps in memory, and who was served when. Starts Duta on an empty database with demo content, on 127.0.0.1, and
# prints Markdown. Quiet and busy turns follow one another on the same server. Needs Maven, node, npm, curl and vips (Debian: libvips-tools).
#
#   blog-ear/src/benchmark/uploads.sh [photos of each of the twenty, 25] [turns, 2]
set -eu
. "$(dirname "$0")/start-duta.sh"
need mvn node npm curl vips
cp "$root"/blog-ear/src/benchmark/live-text/* "$work"
cp "$root"/blog-ear/src/benchmark/uploads/* "$work"
(cd "$work" && npm ci --no-audit --no-fund --silent) >&2
vips gaussnoise "$work/a.v" 2400 1600 --mean 128 --sigma 40
vips gaussblur "$work/a.v" "$work/b.v" 1.5
vips cast "$work/b.v" "$work/c.v" uchar
vips bandjoin "$work/c.v $work/c.v $work/c.v" "$work/d.v"
vips copy "$work/d.v" "$work/photo.jpg[Q=90]"
start_duta
node "$work/run.mjs" "$address" "$DUTA_DATA" "$work/photo.jpg" "${1:-25}" "${2:-2}"
