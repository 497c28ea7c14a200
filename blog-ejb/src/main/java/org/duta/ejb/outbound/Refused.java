package org.duta.ejb.outbound;

import java.io.IOException;

/** Nothing was sent: the address may lead to the inside. */
public class Refused extends IOException {

    private static final long serialVersionUID = 1L;

    Refused(String why) {
        super(why);
    }
}
