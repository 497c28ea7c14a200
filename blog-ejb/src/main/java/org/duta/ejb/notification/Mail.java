package org.duta.ejb.notification;

import java.time.Instant;

/**
 * A letter as it is sent.
 *
 * @param id its name among all letters, with the angle brackets (RFC 5322, section 3.6.4)
 * @param language of what it says
 * @param offAddress where its kind is ended (RFC 8058)
 */
record Mail(
        String id,
        Instant date,
        String from,
        String to,
        String language,
        String subject,
        String text,
        String html,
        String offAddress) {}
