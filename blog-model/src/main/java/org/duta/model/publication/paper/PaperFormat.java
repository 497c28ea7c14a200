package org.duta.model.publication.paper;

import java.util.Arrays;
import java.util.Optional;

/** What a post can be had as, for the file. */
public enum PaperFormat {
    PDF("pdf", "application/pdf"),
    WORD("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String extension;
    private final String mediaType;

    PaperFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public static Optional<PaperFormat> ofExtension(String extension) {
        return Arrays.stream(values()).filter(each -> each.extension.equals(extension)).findFirst();
    }

    /** Of an address that ends like a file's; nothing if it is that of a page. */
    public static Optional<PaperFormat> ofAddress(String address) {
        int dot = address.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : ofExtension(address.substring(dot + 1));
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }
}
