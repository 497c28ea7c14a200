package org.duta.ejb.publication.library;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.duta.ejb.kernel.Conditions;
import org.duta.ejb.media.MediaView;
import org.duta.model.identity.Actor;
import org.duta.model.media.MediaFile;
import org.duta.model.post.EditionState;
import org.jspecify.annotations.Nullable;

/** Looks through the library for what somebody may see of it. */
@Stateless
public class LibraryFinder {

    private static final int MOST_USES = 100;

    /** Texts that aren't live, of posts that the person may read. */
    private static final String NOT_LIVE =
            "select p.id, e.title, p.mission, e.state, true, '' from media_file f"
                    + " join placed_media m on m.media_id = f.id"
                    + " join edition e on e.id = m.edition_id join post p on p.id = e.post_id"
                    + " where f.id = ? and e.id in (p.working_edition, p.live_edition)"
                    + " and e.state not in ('LIVE', 'DISCARDED') and "
                    + LibraryQuery.FITS
                    + " and %s order by p.changed_at desc limit "
                    + MOST_USES;

    /** What readers see, everybody sees. */
    private static final String LIVE =
            "select b.post_id, b.title, b.mission, 'LIVE', %s, '/' || b.mission || '/' || b.slug"
                    + " from shown_media s join publication b using (post_id)"
                    + " join post p on p.id = b.post_id"
                    + " where s.media_id = ? and b.withdrawn_at is null"
                    + " order by b.published_at desc limit "
                    + MOST_USES;

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;

    /**
     * A page of what was found, the newest first.
     *
     * @param next where the page that follows begins; null if there is none
     */
    public record Found(List<MediaView> files, @Nullable LibraryCursor next) {}

    /**
     * @param after the {@link Found#next} of the page before; null for the first one
     */
    public Found find(Actor actor, LibraryFilter filter, @Nullable LibraryCursor after, int limit) {
        LibraryQuery query = LibraryQuery.of(actor, filter, today());
        List<MediaFile> files =
                (after == null ? query : query.after(after)).read(entities, limit + 1);
        List<MediaView> page = files.stream().limit(limit).map(MediaView::of).toList();
        return files.size() <= limit
                ? new Found(page, null)
                : new Found(page, cursor(page.get(limit - 1)));
    }

    /** How many files {@link #find} finds on all pages together. */
    public long count(Actor actor, LibraryFilter filter) {
        return LibraryQuery.of(actor, filter, today()).count(entities);
    }

    private static LibraryCursor cursor(MediaView last) {
        return new LibraryCursor(last.uploadedAt(), last.id());
    }

    /** The day in UTC, by which licences end. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Where a file is used: live first, then in texts that the person may read. */
    public List<MediaUse> uses(Actor actor, UUID mediaId) {
        ReadingRule readable = ReadingRule.of(actor);
        List<Object> last = new ArrayList<>(readable.values());
        last.add(mediaId);
        List<Object> first = new ArrayList<>(List.of(mediaId));
        first.addAll(readable.values());
        List<MediaUse> uses = new ArrayList<>(read(LIVE.formatted(readable.sql()), last));
        uses.addAll(read(NOT_LIVE.formatted(readable.sql()), first));
        return uses;
    }

    /** The posts that use a file, whoever may read them, in the order of their ids. */
    public List<UUID> postsUsing(UUID mediaId) {
        List<?> posts =
                entities.createNativeQuery(
                                "select post_id from used_media where media_id = ?1"
                                        + " order by post_id")
                        .setParameter(1, mediaId)
                        .getResultList();
        return posts.stream().map(UUID.class::cast).toList();
    }

    private List<MediaUse> read(String sql, List<Object> values) {
        List<?> rows = Conditions.query(entities, sql, values).getResultList();
        return rows.stream().map(row -> use((Object[]) row)).toList();
    }

    private static MediaUse use(Object[] row) {
        return new MediaUse(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                EditionState.valueOf((String) row[3]),
                (Boolean) row[4],
                (String) row[5]);
    }
}
