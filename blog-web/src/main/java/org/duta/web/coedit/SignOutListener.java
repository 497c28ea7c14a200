package org.duta.web.coedit;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Whoever signs out, or is signed out by time, has no socket open any more. */
public class SignOutListener implements HttpSessionListener {

    @Inject OpenSockets sockets;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sockets.signedOut(event.getSession().getId());
    }
}
