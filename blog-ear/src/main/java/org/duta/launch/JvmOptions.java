package org.duta.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The server's Java options: what Payara's own domain asks of this Java, and what Duta chooses. */
final class JvmOptions {

    /** {@code [17|]--add-opens=…}: an option for Java 17 and newer; {@code [17|20]} ends at 20. */
    private static final Pattern OPTION =
            Pattern.compile("(?:\\[(\\d+)(?:\\.[\\d.]*)?\\|(\\d*)(?:\\.[\\d.]*)?\\])?(--.+)");

    private final Path glassfish;
    private final Path domain;

    JvmOptions(Path glassfish, Path domain) {
        this.glassfish = glassfish;
        this.domain = domain;
    }

    List<String> all(int javaFeature) throws IOException {
        List<String> options = new ArrayList<>(moduleOptions(javaFeature));
        options.add("-XX:+UnlockDiagnosticVMOptions");
        options.add("-Xms256m");
        options.add("-Xmx1g");
        options.add("-Xbootclasspath/a:" + glassfish.resolve("lib/grizzly-npn-api.jar"));
        options.add("-XX:ErrorFile=" + domain.resolve("logs/java_error_%p.log"));
        properties().map(property -> "-D" + property).forEach(options::add);
        return options;
    }

    private Stream<String> properties() {
        Path config = domain.resolve("config");
        return Stream.of(
                "com.sun.aas.installRoot=" + glassfish,
                "com.sun.aas.instanceRoot=" + domain,
                "com.sun.enterprise.config.config_environment_factory_class="
                        + "com.sun.enterprise.config.serverbeans.AppserverConfigEnvironmentFactory",
                "java.awt.headless=true",
                // Texts that have no translation are shown in English, wherever the machine stands.
                "user.language=en",
                "java.security.auth.login.config=" + config.resolve("login.conf"),
                "javax.net.ssl.keyStore=" + config.resolve("keystore.p12"),
                "javax.net.ssl.trustStore=" + config.resolve("cacerts.p12"),
                "javax.xml.accessExternalSchema=all",
                // Unnamed, it is looked for in all modules and jars again for each JSON object.
                "jakarta.json.provider=org.eclipse.parsson.JsonProviderImpl",
                "com.ctc.wstx.returnNullForDefaultNamespace=true",
                "ANTLR_USE_DIRECT_CLASS_LOADING=true",
                "org.glassfish.grizzly.DEFAULT_MEMORY_MANAGER=org.glassfish.grizzly.memory.HeapMemoryManager",
                // The interface is described by hand; what a scan would add knows no answers.
                "mp.openapi.scan.disable=true",
                "org.jboss.weld.serialization.beanIdentifierIndexOptimization=false",
                "org.glassfish.gmbal.no.multipleUpperBoundsException=true",
                // What Payara's own error pages call themselves, instead of its name and version.
                "product.name=Duta",
                // No shells, no folder that is watched for bundles: only what configures the rest.
                "org.glassfish.additionalOSGiBundlesToStart=");
    }

    private List<String> moduleOptions(int javaFeature) throws IOException {
        return DomainXml.read(domain.resolve("config/domain.xml")).all("jvm-options").stream()
                .map(Element::getTextContent)
                .map(OPTION::matcher)
                .filter(Matcher::matches)
                .filter(option -> applies(option, javaFeature))
                .map(option -> option.group(3))
                .toList();
    }

    private static boolean applies(Matcher option, int javaFeature) {
        String from = option.group(1);
        String to = option.group(2);
        return (from == null || javaFeature >= Integer.parseInt(from))
                && (to == null || to.isEmpty() || javaFeature <= Integer.parseInt(to));
    }
}
