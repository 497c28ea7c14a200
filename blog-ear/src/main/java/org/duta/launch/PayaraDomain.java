package org.duta.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A Payara domain made for one application. It is kept from run to run with the application
 * deployed in it, because deploying is what takes the time, and made anew when the application,
 * Payara or this class changes.
 */
final class PayaraDomain {

    /** Change it when a domain made by an earlier launcher must not be used again. */
    private static final String RECIPE = "3";

    private final Installation installation;
    private final Path folder;

    /**
     * @param home the folder that the domain's folder lies in
     */
    PayaraDomain(Installation installation, Path home) {
        this.installation = installation;
        this.folder = home.resolve("payara").toAbsolutePath().normalize();
    }

    Path folder() {
        return folder;
    }

    /**
     * Makes the domain if it must be made, and sets where it listens.
     *
     * @return true if the application still has to be deployed
     */
    boolean prepare(String address, int port, Path log) {
        try {
            boolean fresh = !isUsable();
            if (fresh) {
                make(log);
            }
            DomainXml xml = DomainXml.read(xmlFile());
            DomainEdits.listen(xml, address, port);
            xml.write(xmlFile());
            return fresh;
        } catch (IOException e) {
            throw new LaunchFailure(
                    "The server's folder %s can't be written (%s).".formatted(folder, e), e);
        }
    }

    /** Says that the application now is in the domain, for the next start. */
    void rememberDeployed() {
        try {
            Files.writeString(markFile(), wanted());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file with the command that deploys the application. */
    Path deployCommand() {
        Path file = folder.resolve("config/deploy.asadmin");
        String ear = installation.ear().toString();
        try {
            Files.writeString(file, "deploy --name duta \"" + ear + "\"\n");
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isUsable() throws IOException {
        return Files.exists(xmlFile())
                && Files.exists(markFile())
                && Files.readString(markFile()).equals(wanted());
    }

    private void make(Path log) throws IOException {
        Folders.delete(folder);
        Folders.copy(installation.glassfish().resolve("domains/domain1"), folder);
        Folders.delete(folder.resolve("docroot"));
        Files.createDirectories(folder.resolve("docroot"));
        DomainXml xml = DomainXml.read(xmlFile());
        DomainEdits.strip(xml);
        xml.write(xmlFile());
        DomainLog.write(folder.resolve("config/logging.properties"), log);
    }

    private String wanted() throws IOException {
        return String.join(
                "\n",
                "recipe " + RECIPE,
                "payara " + installation.payara(),
                "ear " + digest(installation.ear()),
                "");
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path xmlFile() {
        return folder.resolve("config/domain.xml");
    }

    private Path markFile() {
        return folder.resolve("config/duta.deployed");
    }
}
