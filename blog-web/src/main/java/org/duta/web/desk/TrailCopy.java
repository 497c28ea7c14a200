package org.duta.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.duta.ejb.desk.ExportTrail;
import org.duta.ejb.desk.TrailEntry;
import org.duta.ejb.desk.TrailFilter;
import org.duta.model.identity.Actor;

/** Writes a copy of the trail for whoever takes one, as fast as it is taken. */
@ApplicationScoped
public class TrailCopy {

    @Inject ExportTrail exportTrail;

    /** A copy whose making is recorded, before its first byte. */
    public record Begun(Actor actor, TrailFilter filter, TrailFormat format, long end) {}

    Begun begin(Actor actor, TrailFilter filter, TrailFormat format) {
        return new Begun(actor, filter, format, exportTrail.begin(actor, filter, format.code()));
    }

    void write(Begun begun, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(begun.format().head());
        List<TrailEntry> some = after(begun, 0);
        while (!some.isEmpty()) {
            for (TrailEntry entry : some) {
                writer.write(begun.format().line(entry));
            }
            some = after(begun, some.get(some.size() - 1).line().sequence());
        }
        writer.flush();
    }

    private List<TrailEntry> after(Begun begun, long sequence) {
        return exportTrail.next(begun.actor(), begun.filter(), sequence, begun.end());
    }

    static String fileName(TrailFormat format) {
        return "attachment; filename=\"duta-audit." + format.code() + "\"";
    }
}
