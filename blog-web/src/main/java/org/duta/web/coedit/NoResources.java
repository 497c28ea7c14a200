package org.duta.web.coedit;

import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * Finds no resource, and says so at once. Tyrus starts an idle timer anew for every frame, even
 * where there is no time-out, and Payara's timer looks each time through all jars of the
 * application for the contexts that it should carry along: over half of the CPU time of a busy
 * text. With this as the thread's class loader it finds none without looking.
 */
final class NoResources extends ClassLoader {

    static final ClassLoader LOADER = new NoResources(NoResources.class.getClassLoader());

    private NoResources(ClassLoader parent) {
        super(parent);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return null;
    }

    @Override
    public Enumeration<URL> getResources(String name) {
        return Collections.emptyEnumeration();
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return null;
    }
}
