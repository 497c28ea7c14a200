package org.duta.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaunchSettingsTest {

    private static final Path ROOT = Path.of("/checkout");

    @Test
    void nothingSetMeansLoopbackPort8080DemoContentAndTheFolderDataOfTheCheckout() {
        LaunchSettings settings = LaunchSettings.from(Map.of("PATH", "/bin"), ROOT);
        assertThat(settings.httpPort()).isEqualTo(8080);
        assertThat(settings.bind()).isEqualTo("127.0.0.1");
        assertThat(settings.demo()).isTrue();
        assertThat(settings.database()).isEmpty();
        assertThat(settings.data()).isEqualTo(Path.of("/checkout/data").toAbsolutePath());
        assertThat(settings.address()).isEqualTo("http://localhost:8080");
    }

    @Test
    void theAnchorsOfTheTrailAreInTheDataFolderUnlessAnotherIsNamed() {
        ExternalDatabase database = new ExternalDatabase("jdbc:postgresql://x/y", "u", "p");
        assertThat(LaunchSettings.from(Map.of("DUTA_DATA", "/d"), ROOT).forServer(database))
                .containsEntry("DUTA_AUDIT_ANCHORS", "/d/anchors");
        assertThat(LaunchSettings.from(Map.of("DUTA_AUDIT_ANCHORS", "a"), ROOT).forServer(database))
                .containsEntry("DUTA_AUDIT_ANCHORS", "/checkout/a");
    }

    @Test
    void thePublicAddressIsSaidWithoutItsLastSlash() {
        LaunchSettings settings =
                LaunchSettings.from(Map.of("DUTA_PUBLIC_URL", "https://duta.example/"), ROOT);
        assertThat(settings.address()).isEqualTo("https://duta.example");
    }

    @Test
    void theServerGetsEveryVariableOfOursAndTheDatabaseInUse() {
        LaunchSettings settings =
                LaunchSettings.from(
                        Map.of(
                                "DUTA_SMTP_URL",
                                "smtp://mail",
                                "HOME",
                                "/root",
                                "DUTA_DEMO",
                                "false"),
                        ROOT);
        Map<String, String> server =
                settings.forServer(new ExternalDatabase("jdbc:postgresql://x/y", "u", "p"));
        assertThat(server)
                .containsEntry("DUTA_SMTP_URL", "smtp://mail")
                .containsEntry("DUTA_DEMO", "false")
                .containsEntry("DUTA_HTTP_PORT", "8080")
                .containsEntry("DUTA_DB_URL", "jdbc:postgresql://x/y")
                .containsEntry("DUTA_DB_USER", "u")
                .containsEntry("DUTA_DB_PASSWORD", "p")
                .doesNotContainKey("HOME")
                // The application makes it from the port as long as nobody has set it.
                .doesNotContainKey("DUTA_PUBLIC_URL");
    }

    @ParameterizedTest
    @CsvSource({
        "DUTA_HTTP_PORT, abc",
        "DUTA_HTTP_PORT, 0",
        "DUTA_HTTP_PORT, 65536",
        "DUTA_HTTP_PORT, -1",
        "DUTA_DB_PORT, 99999",
        "DUTA_DEMO, yes",
        "DUTA_DB_URL, postgres://x/y"
    })
    void aValueThatMakesNoSenseIsRefusedByName(String name, String value) {
        assertThatThrownBy(() -> LaunchSettings.from(Map.of(name, value), ROOT))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining(name)
                .hasMessageContaining(value);
    }
}
