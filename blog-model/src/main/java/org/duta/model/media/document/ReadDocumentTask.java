package org.duta.model.media.document;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.duta.model.media.box.BoxTask;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads a document, in a box, and leaves what it found in the folder of the result. */
public final class ReadDocumentTask implements BoxTask {

    private static final int BEGINNING = 1 << 16;

    /** Bytes of HTML, Markdown and text: as much as makes the longest post, with much markup. */
    private static final int LONGEST_CHARACTERS = 8 << 20;

    /** The labels of UTF-16 in the Encoding Standard, in a page's own words about itself. */
    private static final Pattern UTF_16 =
            Pattern.compile(
                    "<meta[^>]*charset\\s*=\\s*[\"']?\\s*(utf-16|unicode|ucs-2|csunicode|iso-10646-ucs-2)",
                    Pattern.CASE_INSENSITIVE);

    /**
     * @param hint how the file's name ended: {@code md} tells Markdown from plain text
     */
    @Override
    public void run(Path input, String hint, Path output) throws IOException {
        ResultFolder result = new ResultFolder(output);
        try {
            read(input, hint, result);
        } catch (Refused e) {
            result.refuse(e.why());
        } catch (ZipException | EOFException e) {
            result.refuse(Refusal.BROKEN);
        } catch (StackOverflowError e) {
            result.refuse(Refusal.TOO_MUCH);
        }
    }

    private static void read(Path input, String hint, ResultFolder result) throws IOException {
        byte[] beginning;
        try (InputStream in = Files.newInputStream(input)) {
            beginning = in.readNBytes(BEGINNING);
        }
        if (beginning.length == 0) {
            throw new Refused(Refusal.EMPTY);
        }
        String type = type(beginning);
        switch (type) {
            case "application/pdf" -> result.write(DocumentKind.PDF, PdfReader.read(input));
            case "application/rtf" ->
                    result.write(DocumentKind.RTF, RtfReader.read(characters(input)));
            case "application/zip" -> office(input, result);
            case "application/x-tika-msoffice", "application/x-ole-storage" ->
                    throw oldWord(beginning);
            case "text/html", "application/xhtml+xml" -> html(input, result);
            default -> other(type, input, hint, result);
        }
    }

    /** By the first bytes alone; of what is text, which kind the name says is decided later. */
    private static String type(byte[] beginning) throws IOException {
        String type =
                MimeTypes.getDefaultMimeTypes()
                        .detect(new ByteArrayInputStream(beginning), new Metadata())
                        .getBaseType()
                        .toString();
        boolean zip = beginning.length > 3 && beginning[0] == 'P' && beginning[1] == 'K';
        return zip && beginning[2] <= 8 ? "application/zip" : type;
    }

    private static void office(Path input, ResultFolder result) throws IOException {
        try (OfficeZip zip = new OfficeZip(input)) {
            if (zip.has("[Content_Types].xml")) {
                result.write(DocumentKind.DOCX, word(zip));
            } else if (zip.has("content.xml") && zip.has("mimetype")) {
                result.write(DocumentKind.ODT, OdtReader.read(zip));
            } else {
                throw new Refused(Refusal.ARCHIVE);
            }
        }
    }

    private static Found word(OfficeZip zip) throws IOException {
        String types = "";
        String main = "";
        for (Element part : Xml.all(zip.xml("[Content_Types].xml"), "Override")) {
            String type = Xml.value(part, "ContentType");
            types += type + "\n";
            if (type.matches(".*wordprocessingml\\.(document|template)\\.main\\+xml")) {
                main = Xml.value(part, "PartName").replaceFirst("^/", "");
            }
        }
        boolean macros =
                types.contains("macroEnabled")
                        || types.contains("vbaProject")
                        || zip.names().stream().anyMatch(name -> name.contains("vbaProject"));
        if (macros) {
            throw new Refused(Refusal.MACROS);
        }
        if (main.isEmpty()) {
            throw new Refused(Refusal.OTHER_KIND);
        }
        return DocxReader.read(zip, main);
    }

    /** An encrypted Word file is in the container of the old ones. */
    private static Refused oldWord(byte[] beginning) {
        String names = new String(beginning, StandardCharsets.UTF_16LE);
        String shifted = new String(beginning, 1, beginning.length - 1, StandardCharsets.UTF_16LE);
        boolean encrypted =
                names.contains("EncryptedPackage") || shifted.contains("EncryptedPackage");
        return new Refused(encrypted ? Refusal.ENCRYPTED : Refusal.OLD_WORD);
    }

    private static void html(Path input, ResultFolder result) throws IOException {
        Found found = new Found();
        Parser parser = Parser.htmlParser().setMaxDepth(HtmlReader.DEEPEST_HTML);
        byte[] bytes = characters(input);
        String charset = saysUtf16(bytes) ? "UTF-8" : null;
        Document page = Jsoup.parse(new ByteArrayInputStream(bytes), charset, "", parser);
        HtmlReader.read(page, found);
        result.write(DocumentKind.HTML, found);
    }

    /** A page that says so in characters of one byte isn't (HTML, 13.2.3.2, prescan). */
    private static boolean saysUtf16(byte[] bytes) {
        String head =
                new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
        return UTF_16.matcher(head).find();
    }

    private static void other(String type, Path input, String hint, ResultFolder result)
            throws IOException {
        if (type.startsWith("image/")) {
            throw new Refused(Refusal.PICTURE);
        }
        if (type.matches(".*(zip|tar|rar|7z|compress|gzip|xz|bzip|cpio|archive).*")) {
            throw new Refused(Refusal.ARCHIVE);
        }
        boolean markdown = hint.equals("md") || hint.equals("markdown");
        if (markdown && type.startsWith("text/")) {
            Found found = new Found();
            result.write(found, TextReader.markdown(characters(input), found));
        } else if (type.equals("text/plain")) {
            result.write(DocumentKind.TEXT, TextReader.plain(characters(input)));
        } else if (hint.matches("html?") && type.startsWith("text/")) {
            html(input, result);
        } else {
            throw new Refused(Refusal.OTHER_KIND);
        }
    }

    private static byte[] characters(Path input) throws IOException {
        if (Files.size(input) > LONGEST_CHARACTERS) {
            throw new Refused(Refusal.TOO_MUCH);
        }
        return Files.readAllBytes(input);
    }
}
