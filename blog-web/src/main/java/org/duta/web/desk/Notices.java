package org.duta.web.desk;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** {@code #{notices}}: what was done, told on the page that a person is led to afterwards, once. */
@Named
@SessionScoped
public class Notices implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<String> left = new ArrayList<>();

    void leave(String sentence) {
        left.add(sentence);
    }

    /** Everything that was left since the last page; it is forgotten with this. */
    public List<String> take() {
        List<String> taken = List.copyOf(left);
        left.clear();
        return taken;
    }
}
