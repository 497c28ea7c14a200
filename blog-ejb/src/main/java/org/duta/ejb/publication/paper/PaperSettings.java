package org.duta.ejb.publication.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.duta.model.kernel.LanguageTag;
import org.eclipse.microprofile.config.ConfigProvider;

/** What papers are written with on this node. */
@ApplicationScoped
public class PaperSettings {

    /** Where Debian's {@code fonts-droid-fallback} has it. */
    private static final String USUAL = "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf";

    private static final Set<String> OF_HAN = Set.of("zh", "ja", "ko");

    /** {@code DUTA_PAPER_FONT}: a TrueType font with Chinese and Japanese; it may be missing. */
    public Path han() {
        return Path.of(
                ConfigProvider.getConfig()
                        .getOptionalValue("DUTA_PAPER_FONT", String.class)
                        .filter(value -> !value.isBlank())
                        .orElse(USUAL));
    }

    /** Whether there is a font for a PDF in that language, as far as its tag tells. */
    public boolean writes(LanguageTag language) {
        return !OF_HAN.contains(language.locale().getLanguage()) || Files.isReadable(han());
    }
}
