package org.duta.model.media.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.duta.model.kernel.FolderRemoval;
import org.duta.model.media.Fuzzing;
import org.duta.model.media.pdf.HostilePdfs.Hostile;

/** The writer of new PDF files, for {@code fuzz.sh}: what it writes is looked through each time. */
public final class FuzzPdfs {

    /** As the box has it: bytes. */
    private static final int STACK = 2 << 20;

    /** Seconds, as the box has them. */
    private static final int LONGEST_S = 60;

    private FuzzPdfs() {}

    /**
     * @param arguments as {@link Fuzzing#run} has them
     */
    public static void main(String[] arguments) throws Exception {
        Map<String, byte[]> good = new LinkedHashMap<>();
        good.put("tags.pdf", open(HostilePdfs.document(CleanPdfTest::tag)));
        good.put("links.pdf", open(HostilePdfs.document(CleanPdfTest::link)));
        good.put("form.pdf", open(HostilePdfs.document(CleanPdfTest::fill)));
        for (Hostile file : HostilePdfs.smallCallingTo("http://127.0.0.1:9/")) {
            good.put(file.name(), open(file.bytes()));
        }
        System.exit(new Fuzzing(good, (name, bytes) -> inTime(name, bytes)).run(arguments));
    }

    /** Its objects as text, so that what is changed in them is still an object. */
    private static byte[] open(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes);
                ByteArrayOutputStream open = new ByteArrayOutputStream()) {
            document.save(open, CompressParameters.NO_COMPRESSION);
            return open.toByteArray();
        } catch (IOException | RuntimeException broken) {
            return bytes;
        }
    }

    private static String inTime(String name, byte[] bytes) throws Exception {
        FutureTask<String> answer = new FutureTask<>(() -> answer(name, bytes));
        Thread thread = new Thread(null, answer, name, STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return answer.get(LONGEST_S, TimeUnit.SECONDS);
        } catch (TimeoutException bound) {
            return "stopped at the bound of its time";
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError) {
                return "stopped at the bound of its memory";
            }
            throw e;
        }
    }

    private static String answer(String name, byte[] bytes) throws IOException {
        Path folder = Files.createTempDirectory("duta-fuzz");
        try {
            new CleanPdfTask().run(Files.write(folder.resolve("original"), bytes), "", folder);
            Optional<PdfRefusal> refusal = CleanPdf.refusal(folder);
            if (refusal.isPresent()) {
                return "refused, " + refusal.get();
            }
            // A changed file may well say what was hidden in it, as words on its page.
            PdfWalk.requireNothingActs(name, CleanPdf.read(folder).file());
            return "written anew";
        } finally {
            FolderRemoval.of(folder);
        }
    }
}
