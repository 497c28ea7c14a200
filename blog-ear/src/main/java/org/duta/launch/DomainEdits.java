package org.duta.launch;

import org.w3c.dom.Element;

/**
 * Takes everything out of Payara's stock domain that Duta doesn't need: what isn't there can't be
 * attacked. What is left listens on one port.
 */
final class DomainEdits {

    private static final String HTTP = "http-listener-1";
    private static final String ADMIN = "admin-listener";
    private static final String HTTP_THREADS = "64";

    private DomainEdits() {}

    /** Once, on a fresh copy of {@code domain1}. */
    static void strip(DomainXml xml) {
        DomainXml.remove(xml.one("config", "name", "default-config"));
        keepOneListener(xml);
        widen(xml);
        silenceAdmin(xml);
        silenceOthers(xml);
        quicken(xml);
    }

    /** On every start: where the one listener listens. */
    static void listen(DomainXml xml, String address, int port) {
        Element listener = xml.one("network-listener", "name", HTTP);
        listener.setAttribute("address", address);
        listener.setAttribute("port", Integer.toString(port));
    }

    private static void keepOneListener(DomainXml xml) {
        DomainXml.remove(xml.one("network-listener", "name", "http-listener-2"));
        DomainXml.remove(xml.one("protocol", "name", "http-listener-2"));
        xml.remove("ssl");
        xml.one("virtual-server", "id", "server").setAttribute("network-listeners", HTTP);
        Element http =
                (Element) xml.one("protocol", "name", HTTP).getElementsByTagName("http").item(0);
        http.setAttribute("xpowered-by", "false");
        http.setAttribute("server-header", "false");
        http.setAttribute("max-connections", "-1");
    }

    /**
     * Five threads answer requests by default: five clients that send a body byte by byte would
     * keep everybody else waiting.
     */
    private static void widen(DomainXml xml) {
        xml.one("thread-pool", "name", "http-thread-pool")
                .setAttribute("max-thread-pool-size", HTTP_THREADS);
    }

    /**
     * Without an admin listener in the file Payara serves the admin console and the management
     * interface on the only listener that is left, so it stays, switched off and on a port that
     * nobody can be given. Its virtual server must go: it accepts no listener that is off.
     */
    private static void silenceAdmin(DomainXml xml) {
        DomainXml.remove(xml.one("virtual-server", "id", "__asadmin"));
        Element listener = xml.one("network-listener", "name", ADMIN);
        listener.setAttribute("enabled", "false");
        listener.setAttribute("address", "127.0.0.1");
        listener.setAttribute("port", "1");
        Element http =
                (Element) xml.one("protocol", "name", ADMIN).getElementsByTagName("http").item(0);
        http.setAttribute("default-virtual-server", "server");
        xml.first("jmx-connector").setAttribute("enabled", "false");
    }

    private static void silenceOthers(DomainXml xml) {
        xml.remove("iiop-listener");
        Element config = xml.one("config", "name", "server-config");
        Element jms = xml.append(config, "jms-service");
        jms.setAttribute("type", "DISABLED");
        jms.setAttribute("default-jms-host", "none");
        off(xml, "hazelcast-config-specific-configuration");
        off(xml, "microprofile-metrics-configuration");
        // Switched off, its address would still answer, with 403: keep it off every virtual server.
        xml.first("microprofile-metrics-configuration").setAttribute("virtual-servers", "none");
        off(xml, "notification-service-configuration");
        off(xml, "log-notifier-configuration");
        xml.first("access-log").setAttribute("rotation-enabled", "false");
    }

    /** Nobody drops archives into this domain, and the application is deployed by the launcher. */
    private static void quicken(DomainXml xml) {
        Element admin = xml.first("admin-service");
        Element das = xml.append(admin, "das-config");
        das.setAttribute("autodeploy-enabled", "false");
        das.setAttribute("dynamic-reload-enabled", "false");
    }

    private static void off(DomainXml xml, String name) {
        xml.first(name).setAttribute("enabled", "false");
    }
}
