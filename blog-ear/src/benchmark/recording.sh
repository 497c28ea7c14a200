#!/usr/bin/env bash
# A film of two gigabytes on its way in, as the largest that is taken: how long it takes, what the server keeps in memory meanwhile, and how
# soon a player has the middle of it. The connection breaks off on the way. Starts Duta on an empty database with demo content, on
# 127.0.0.1, and prints Markdown. Needs Maven, node, curl, ffmpeg and 8 GB of disk.
#
#   blog-ear/src/benchmark/recording.sh [bytes, 2147000000]
set -eu
. "$(dirname "$0")/start-duta.sh"
need mvn node curl ffmpeg
cp "$root"/blog-ear/src/benchmark/recording/run.mjs "$root"/blog-ear/src/benchmark/live-text/processes.mjs "$work"
bytes=${1:-2147000000}
ffmpeg -loglevel error -f lavfi -i testsrc2=size=1280x720:rate=25 -f lavfi -i sine=frequency=440 -t 20 \
    -c:v libx264 -preset ultrafast -crf 12 -pix_fmt yuv420p -c:a aac "$work/short.mp4"
short=$(stat -c %s "$work/short.mp4")
ffmpeg -loglevel error -stream_loop "$((bytes / short))" -i "$work/short.mp4" -c copy -fs "$((bytes - 4000000))" "$work/film.mp4"
rm "$work/short.mp4"
start_duta
node "$work/run.mjs" "$address" "$DUTA_DATA" "$work/film.mp4"
