#!/bin/bash
# What making a photo's renditions costs, beside libvips itself and sharp (which Ghost uses): CPU ms for each picture, user and system,
# the processes that are started included. After `mvn -q verify -DskipTests`:
#
#   blog-ear/src/benchmark/pictures.sh [pictures]
#
# The photo is 24 megapixels of soft noise, drawn anew. sharp is left out, and named, if npm can't install it.
set -eu
cd "$(dirname "$0")/../../.."
times=${1:-10}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
widths="320 640 1024 1600 2400"

vips gaussnoise "$work/a.v" 6000 4000 --mean 128 --sigma 40
vips gaussblur "$work/a.v" "$work/b.v" 1.5
vips cast "$work/b.v" "$work/c.v" uchar
vips bandjoin "$work/c.v $work/c.v $work/c.v" "$work/d.v"
vips copy "$work/d.v" "$work/photo.jpg[Q=90]"
photo=$work/photo.jpg
echo "photo: $(vipsheader "$photo" | sed 's/^[^:]*: //'), $(stat -c %s "$photo") bytes; $times pictures each"

TIMEFORMAT='%U %S'
# prints CPU ms for each picture
cost() {
    local name=$1
    shift
    local spent
    spent=$({ time "$@" >/dev/null 2>"$work/errors"; } 2>&1) || { echo "$name failed:"; cat "$work/errors"; exit 1; }
    awk -v n="$name" -v t="$times" -v base="${base:-0}" '{ms = ($1 + $2) * 1000 / t; printf "%-44s %6.0f ms", n, ms; if (base > 0) printf "   %.2f", ms / base; print ""; print ms > "/dev/stderr"}' <<<"$spent" 2>"$work/last"
    last=$(cat "$work/last")
}

jpegs() {
    for _ in $(seq "$times"); do
        for w in $widths; do
            VIPS_CONCURRENCY=1 vipsthumbnail "$photo" --size "${w}x" --output "$work/o$w.jpg[Q=82,strip,interlace,optimize-coding]" --export-profile srgb
        done
    done
}
both() {
    for _ in $(seq "$times"); do
        for w in $widths; do
            VIPS_CONCURRENCY=1 vipsthumbnail "$photo" --size "${w}x" --output "$work/o$w.jpg[Q=82,strip,interlace,optimize-coding]" --export-profile srgb
            VIPS_CONCURRENCY=1 vipsthumbnail "$photo" --size "${w}x" --output "$work/o$w.webp[Q=78,strip]" --export-profile srgb
        done
    done
}
classes=blog-ejb/target/test-classes:blog-ejb/target/classes:blog-model/target/classes:$(find ~/.m2 -name 'thumbnailator-*.jar' | head -1)
duta() { java -cp "$classes" org.duta.ejb.media.PictureBenchmark "$photo" "$times" "$1"; }

echo "five sizes, the last column as a share of libvips's JPEGs"
cost "vipsthumbnail, JPEG" jpegs
base=$last
cost "vipsthumbnail, JPEG and WebP" both
cost "Duta with libvips, JPEG and WebP" duta vips
cost "Duta without libvips, JPEG" duta java

mkdir "$work/sharp"
if (cd "$work/sharp" && npm install --silent --no-fund --no-audit sharp >/dev/null 2>&1); then
    cat >"$work/sharp/run.js" <<'JS'
const sharp = require("sharp");
sharp.concurrency(1);
(async () => {
  for (let i = 0; i < Number(process.argv[3]); i += 1) {
    for (const w of [320, 640, 1024, 1600, 2400]) {
      await sharp(process.argv[2]).rotate().resize({width: w}).jpeg({quality: 82, progressive: true, optimiseCoding: true}).toBuffer();
    }
  }
})();
JS
    cost "sharp, JPEG" node "$work/sharp/run.js" "$photo" "$times"
else
    echo "sharp can't be installed here: left out"
fi
