package org.duta.ejb.publication.library;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duta.ejb.kernel.Conditions;
import org.duta.ejb.publication.library.LibraryFilter.Kind;
import org.duta.ejb.publication.library.LibraryFilter.Licence;
import org.duta.ejb.publication.library.LibraryFilter.Spoken;
import org.duta.ejb.publication.library.LibraryFilter.Use;
import org.duta.model.identity.Actor;
import org.duta.model.media.MediaFile;
import org.duta.model.media.MediaKind;
import org.duta.model.media.MediaPolicy;
import org.duta.model.media.MediaType;
import org.jspecify.annotations.Nullable;

/** One question to the library: its conditions, each with its values, in SQL. */
final class LibraryQuery {

    /** A picture of a post stands in its language versions' texts and in no others'. */
    static final String FITS =
            "(f.post_id is null or exists (select from post h where h.id = f.post_id"
                    + " and h.translation_group = p.translation_group))";

    private static final String PLACED =
            "exists (select from placed_media m join edition e on e.id = m.edition_id"
                    + " join post p on p.id = e.post_id where m.media_id = f.id and "
                    + FITS;

    private static final String SHOWN =
            "exists (select from shown_media s join publication b using (post_id)"
                    + " where s.media_id = f.id and b.withdrawn_at is null";

    private static final String UNCLEARED = "f.id in (select w.media_id from media_words_waiting w";

    private static final String CURRENT = " and e.id in (p.working_edition, p.live_edition) and ";
    private static final String WORKED_ON = " and e.id = p.working_edition and ";

    private static final String PICTURE = ofKind(MediaKind.PICTURE);
    private static final String DOCUMENT = ofKind(MediaKind.DOCUMENT);
    private static final String RECORDING = ofKind(MediaKind.RECORDING);
    private static final String FILM =
            "case f.state when 'READY' then f.width is not null else f.type in ("
                    + types(type -> type.code().startsWith("video/"))
                    + ") end";

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://[^/]+)?/?([^/?#]+)/([^/?#]+)/?");

    private final ReadingRule readable;
    private final Conditions conditions = new Conditions();

    private LibraryQuery(Actor actor) {
        this.readable = ReadingRule.of(actor);
    }

    private static String ofKind(MediaKind kind) {
        return "f.type in (" + types(type -> type.kind() == kind) + ")";
    }

    /** For SQL. */
    private static String types(Predicate<MediaType> which) {
        return Arrays.stream(MediaType.values())
                .filter(which)
                .map(type -> "'" + type + "'")
                .collect(Collectors.joining(", "));
    }

    /** Everything that the person may see and is looking for. */
    static LibraryQuery of(Actor actor, LibraryFilter filter, LocalDate today) {
        LibraryQuery query = new LibraryQuery(actor);
        query.andReadable(
                "(f.post_id is null or exists (select from post p where p.id = f.post_id and ",
                "))");
        query.words(filter.words());
        query.kind(filter.kind());
        query.mission(filter.mission());
        if (!filter.person().isEmpty()) {
            query.and("f.uploaded_by = ?", filter.person());
        }
        query.time("f.uploaded_at >= ?", filter.since());
        query.time("f.uploaded_at < ?", filter.until());
        query.licence(filter, today);
        query.use(filter.use());
        query.spoken(filter.spoken(), actor);
        query.post(filter.post().strip());
        return query;
    }

    private void words(String words) {
        if (!words.isBlank()) {
            and("f.search_words @@ media_wanted(?)", words);
        }
    }

    /** Whether a recording is film, is known once it is ready; until then its container says so. */
    private void kind(@Nullable Kind kind) {
        if (kind != null) {
            switch (kind) {
                case PICTURE -> and(PICTURE);
                case DOCUMENT -> and(DOCUMENT);
                case FILM -> and(RECORDING + " and " + FILM);
                case SOUND -> and(RECORDING + " and not (" + FILM + ")");
            }
        }
    }

    private void mission(String mission) {
        if (!mission.isEmpty()) {
            and(
                    "(f.post_id in (select h.id from post h where h.mission = ?)"
                            + " or f.post_id is null and f.uploaded_by in (select m.person_handle"
                            + " from membership m where m.mission_code = ?))",
                    mission,
                    mission);
        }
    }

    private void time(String condition, @Nullable Instant time) {
        if (time != null) {
            and(condition, Timestamp.from(time));
        }
    }

    private void licence(LibraryFilter filter, LocalDate today) {
        if (filter.licence() == Licence.GIVEN) {
            and("f.licence <> ''");
        } else if (filter.licence() == Licence.NONE) {
            and("f.licence = ''");
        } else if (filter.licence() == Licence.ENDED) {
            and("f.licence_ends < cast(? as date)", today.toString());
        }
        LocalDate ends = filter.licenceEnds();
        if (ends != null) {
            and("f.licence_ends <= cast(? as date)", ends.toString());
        }
    }

    private void use(@Nullable Use use) {
        if (use == Use.LIVE) {
            and(SHOWN + ")");
        } else if (use == Use.DRAFT) {
            andReadable(PLACED + WORKED_ON, ")");
        } else if (use == Use.NOWHERE) {
            and("not " + SHOWN + ")");
            andReadable("not " + PLACED + CURRENT, ")");
        }
    }

    private void spoken(@Nullable Spoken spoken, Actor actor) {
        if (spoken == Spoken.WAITING) {
            and(UNCLEARED + ")");
        } else if (spoken == Spoken.CLEARABLE) {
            if (MediaPolicy.mayTakeAway(actor).isAllowed()) {
                and(UNCLEARED + " where w.written_by <> ?)", actor.handle());
            } else {
                and("false");
            }
        }
    }

    private void post(String post) {
        if (post.isEmpty()) {
            return;
        }
        Matcher id = ID.matcher(post);
        Matcher address = ADDRESS.matcher(post);
        if (id.find()) {
            ofPost("cast(? as uuid)", id.group());
        } else if (address.matches()) {
            ofPost(
                    "(select a.id from post a where a.mission = ? and a.slug = ?)",
                    address.group(1),
                    address.group(2));
        } else {
            and("false");
        }
    }

    /** Brought for it, or shown in it, or standing in a text of it that the person may read. */
    private void ofPost(String wanted, Object... given) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            values.addAll(List.of(given));
        }
        values.addAll(readable.values());
        and(
                "f.id in (select f.id from media_file f where f.post_id = "
                        + wanted
                        + " union select s.media_id from shown_media s join publication b"
                        + " using (post_id) where b.withdrawn_at is null and b.post_id = "
                        + wanted
                        + " union select f.id from post p join edition e on e.post_id = p.id"
                        + " join placed_media m on m.edition_id = e.id"
                        + " join media_file f on f.id = m.media_id where p.id = "
                        + wanted
                        + " and "
                        + FITS
                        + CURRENT
                        + readable.sql()
                        + ")",
                values.toArray());
    }

    private void andReadable(String before, String after) {
        and(before + readable.sql() + after, readable.values().toArray());
    }

    private void and(String condition, Object... given) {
        conditions.and(condition, given);
    }

    LibraryQuery after(LibraryCursor cursor) {
        and(
                "f.uploaded_at <= ? and (f.uploaded_at < ? or f.id > ?)",
                Timestamp.from(cursor.uploadedAt()),
                Timestamp.from(cursor.uploadedAt()),
                cursor.id());
        return this;
    }

    /** How many files it finds. */
    long count(EntityManager entities) {
        Query query = Conditions.query(entities, "select count(*)" + found(), conditions.values());
        return ((Number) query.getSingleResult()).longValue();
    }

    private String found() {
        return " from media_file f where f.state <> 'REFUSED' and " + conditions.sql();
    }

    /** The newest first. */
    @SuppressWarnings("unchecked")
    List<MediaFile> read(EntityManager entities, int most) {
        Query query =
                Conditions.query(
                        entities,
                        "select f.*" + found() + " order by f.uploaded_at desc, f.id limit " + most,
                        MediaFile.class,
                        conditions.values());
        return query.getResultList();
    }
}
