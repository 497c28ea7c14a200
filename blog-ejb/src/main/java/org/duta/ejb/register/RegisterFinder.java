package org.duta.ejb.register;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.duta.ejb.register.RegisterEntry.Carrier;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.media.DocumentClass;
import org.duta.model.media.DocumentLabel;
import org.duta.model.media.PublicDocument;
import org.duta.model.mission.MissionName;
import org.duta.model.publication.words.SearchWords;
import org.jspecify.annotations.Nullable;

/** Looks through the register: what live posts place, and nothing else. */
@Stateless
public class RegisterFinder {

    /** Of what is withheld nothing is told. */
    private static final String GIVEN =
            "not exists (select from media_file w where w.id = d.media_id"
                    + " and w.withheld_at is not null)";

    private static final String ENTRIES =
            "select d.media_id, d.sha256, b.size, f.pages, d.title, d.kind, d.language,"
                    + " d.dated, d.entered_at, d.changed_at, p.post_id,"
                    + " '/' || p.mission || '/' || p.slug, p.title, p.language,"
                    + " m.code, m.name_en, m.name_id, d.number"
                    + " from public_document d join publication p using (post_id)"
                    + " join media_document f on f.media_id = d.media_id"
                    + " join media_blob b on b.sha256 = d.sha256"
                    + " join mission m on m.code = p.mission"
                    + " where p.withdrawn_at is null and "
                    + GIVEN;

    /** A question means something else in each language, and counts in documents of that alone. */
    private static final String FOUND =
            " and d.number in (select o.number from (select form, websearch_to_tsquery("
                    + "(case form when 'tokens' then 'simple' else form end)::regconfig,"
                    + " case form when 'tokens' then cast(?1 as text)"
                    + " else publication_plain(cast(?2 as text)) end) wanted"
                    + " from (select distinct publication_form(language) form"
                    + " from public_document) forms) w join public_document o"
                    + " on o.words @@ w.wanted and publication_form(o.language) = w.form)";

    @PersistenceContext EntityManager entities;

    /**
     * A page of it.
     *
     * @param next where it ended; null if there is nothing more
     */
    public record RegisterPage(List<RegisterEntry> entries, @Nullable RegisterCursor next) {

        public RegisterPage {
            entries = List.copyOf(entries);
        }
    }

    /**
     * By the date that documents bear, the newest first.
     *
     * @param after where the page before ended
     */
    public RegisterPage page(RegisterQuestion question, @Nullable RegisterCursor after, int limit) {
        String sql =
                ENTRIES
                        + (question.words() == null ? "" : FOUND)
                        + (question.kind() == null ? "" : " and d.kind = ?3")
                        + (question.language() == null ? "" : " and d.language = ?4")
                        + (question.mission() == null ? "" : " and p.mission = ?5")
                        + (after == null ? "" : " and (d.dated, d.number) < (cast(?6 as date), ?7)")
                        + " order by d.dated desc, d.number desc limit "
                        + (limit + 1);
        Query query = entities.createNativeQuery(sql);
        SearchWords words = question.words();
        if (words != null) {
            query.setParameter(1, words.tokens()).setParameter(2, words.asked());
        }
        if (question.kind() != null) {
            query.setParameter(3, question.kind().name());
        }
        if (question.language() != null) {
            query.setParameter(4, question.language().value());
        }
        if (question.mission() != null) {
            query.setParameter(5, question.mission());
        }
        if (after != null) {
            query.setParameter(6, after.date().toString()).setParameter(7, after.number());
        }
        List<RegisterEntry> found = entries(query);
        boolean more = found.size() > limit;
        List<RegisterEntry> shown = more ? found.subList(0, limit) : found;
        return new RegisterPage(shown, more ? shown.get(limit - 1).cursor() : null);
    }

    /** Those that came into it last, the newest first. */
    public List<RegisterEntry> newest(int limit) {
        return entries(
                entities.createNativeQuery(
                        ENTRIES + " order by d.entered_at desc, d.number desc limit " + limit));
    }

    /** The languages of the documents in it, by tag. */
    public List<LanguageTag> languages() {
        List<?> tags =
                entities.createNativeQuery(
                                "select distinct d.language from public_document d"
                                        + " join publication p using (post_id)"
                                        + " where p.withdrawn_at is null and "
                                        + GIVEN
                                        + " order by 1")
                        .getResultList();
        return tags.stream().map(tag -> new LanguageTag((String) tag)).toList();
    }

    /** The missions whose posts place them, by code. */
    public List<MissionName> missions() {
        List<?> rows =
                entities.createNativeQuery(
                                "select distinct m.code, m.name_en, m.name_id"
                                        + " from public_document d"
                                        + " join publication p using (post_id)"
                                        + " join mission m on m.code = p.mission"
                                        + " where p.withdrawn_at is null and "
                                        + GIVEN
                                        + " order by 1")
                        .getResultList();
        return rows.stream().map(row -> mission((Object[]) row, 0)).toList();
    }

    private static List<RegisterEntry> entries(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> entry((Object[]) row)).toList();
    }

    private static RegisterEntry entry(Object[] row) {
        DocumentLabel label =
                new DocumentLabel(
                        DocumentClass.valueOf((String) row[5]),
                        new LanguageTag((String) row[6]),
                        ((java.sql.Date) row[7]).toLocalDate());
        return new RegisterEntry(
                new PublicDocument((UUID) row[0], (String) row[1], (Long) row[2], (Integer) row[3]),
                (String) row[4],
                label,
                ((Timestamp) row[8]).toInstant(),
                ((Timestamp) row[9]).toInstant(),
                new Carrier(
                        (UUID) row[10],
                        (String) row[11],
                        (String) row[12],
                        new LanguageTag((String) row[13])),
                mission(row, 14),
                new RegisterCursor(label.date(), ((Number) row[17]).longValue()));
    }

    private static MissionName mission(Object[] row, int from) {
        return new MissionName((String) row[from], (String) row[from + 1], (String) row[from + 2]);
    }
}
