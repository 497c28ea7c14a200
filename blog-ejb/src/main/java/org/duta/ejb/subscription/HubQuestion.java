package org.duta.ejb.subscription;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A callback's address, with the hub's parameters after its own (WebSub, section 5.3). */
final class HubQuestion {

    private final StringBuilder address;
    private char joint;

    HubQuestion(HubIntent intent) {
        address = new StringBuilder(intent.callback());
        joint = intent.callback().contains("?") ? '&' : '?';
        add("hub.mode", intent.mode().word());
        add("hub.topic", intent.topic());
    }

    void add(String name, String value) {
        address.append(joint)
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        joint = '&';
    }

    String address() {
        return address.toString();
    }
}
