#!/usr/bin/env bash
# Changed files, at random, against the detection, the readers of documents and captions, the drawing of pictures and the writing of new PDF files (each
# of which is looked through for what may not be in it): for ten minutes, or as many as are named. Prints how often each answer was given; ends with status 1 if a file got none, and keeps it in blog-ear/target/fuzz.
# The same number gives the same files. Documents are read with the memory and the stack of the box, and outside of it, so that nothing is
# hidden by it. After `mvn -q verify -DskipTests`:
#
#   blog-ear/src/benchmark/fuzz.sh [minutes] [number]
#
set -eu
cd "$(dirname "$0")/../../.."
minutes=${1:-10}
number=${2:-$(date +%s)}
kept=blog-ear/target/fuzz
mkdir -p "$kept"
classpath() {
    mvn -B -q -o dependency:build-classpath -pl "$1" -Dmdep.outputFile=/dev/stdout -Dmdep.includeScope=test
}
documents=blog-model/target/test-classes:blog-model/target/classes:$(classpath blog-model)
pictures=blog-ejb/target/test-classes:blog-ejb/target/classes:$documents
echo "number $number, $minutes minutes"
java -Xmx256m -Xss512k -cp "$documents" org.duta.model.media.document.FuzzDocuments "$minutes" "$kept" "$number" >"$kept/documents.txt" 2>&1 &
documents_run=$!
java -Xmx256m -cp "$pictures" org.duta.ejb.media.FuzzPictures "$minutes" "$kept" "$number" >"$kept/pictures.txt" 2>&1 &
pictures_run=$!
java -Xmx384m -cp "$documents" org.duta.model.media.pdf.FuzzPdfs "$minutes" "$kept" "$number" >"$kept/pdfs.txt" 2>&1 &
pdfs_run=$!
status=0
wait "$documents_run" || status=1
wait "$pictures_run" || status=1
wait "$pdfs_run" || status=1
echo "documents"
cat "$kept/documents.txt"
echo "pictures"
cat "$kept/pictures.txt"
echo "new PDF files"
cat "$kept/pdfs.txt"
exit "$status"
