package org.duta.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JvmOptionsTest {

    private static final String DOMAIN =
            """
            <domain>
              <jvm-options>--add-opens=java.base/java.net=ALL-UNNAMED</jvm-options>
              <jvm-options>[17|]--add-opens=java.base/java.io=ALL-UNNAMED</jvm-options>
              <jvm-options>[24|]--enable-native-access=ALL-UNNAMED</jvm-options>
              <jvm-options>[11|16]--add-opens=java.base/old=ALL-UNNAMED</jvm-options>
              <jvm-options>-Xmx512m</jvm-options>
              <jvm-options>[Dynamic Code Evolution-11.0.10|]-XX:HotswapAgent=core</jvm-options>
            </domain>
            """;

    @Test
    void everyJavaGetsTheModuleOptionsThatPayaraMeansForIt(@TempDir Path domain)
            throws IOException {
        Files.createDirectories(domain.resolve("config"));
        Files.writeString(domain.resolve("config/domain.xml"), DOMAIN);
        JvmOptions options = new JvmOptions(Path.of("glassfish"), domain);
        assertThat(options.all(17).stream().filter(option -> option.startsWith("--")))
                .containsExactly(
                        "--add-opens=java.base/java.net=ALL-UNNAMED",
                        "--add-opens=java.base/java.io=ALL-UNNAMED");
        assertThat(options.all(25))
                .contains("--enable-native-access=ALL-UNNAMED")
                .doesNotContain("-Xmx512m", "--add-opens=java.base/old=ALL-UNNAMED");
    }
}
