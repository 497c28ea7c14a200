package org.duta.web.desk;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.duta.ejb.coedit.LiveTexts;
import org.duta.ejb.desk.DeskPost;
import org.duta.model.kernel.CanonicalJson;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The entity tag of a post in the workspace: the versions of its details and of its text, and a
 * digest of what this person sees of it, which differs by rights. {@code If-Match} (RFC 9110,
 * section 13.1.1) looks at the versions. The bare overall version in quotes is taken as well.
 *
 * @param details the version of everything but the text
 */
record VersionTag(long details, long text) {

    private static final String TAG = "(?:W/)?\"(\\d{1,18})(?:\\.(\\d{1,18}))?(?:-[0-9a-f]+)?\"";
    private static final Pattern FORM = Pattern.compile(TAG);
    private static final Pattern LIST = Pattern.compile(TAG + "(?:\\s*,\\s*" + TAG + ")*");

    /** Of no version that a post has had. */
    private static final VersionTag NONE = new VersionTag(-2, -2);

    static VersionTag of(DeskPost post) {
        return new VersionTag(post.version(), post.textVersion());
    }

    String opaque(String body) {
        return details + "." + text + "-" + CanonicalJson.sha256(body).substring(0, 12);
    }

    /**
     * The versions that the client saw: of several tags the one that fits, and with {@code *},
     * which says that any will do, the current details and whatever text there is. A proxy may have
     * weakened a tag, so {@code W/} is let pass.
     *
     * @throws Invalid if the header wasn't sent
     * @throws Conflict if it isn't the tag of any version
     */
    static VersionTag seen(@Nullable String ifMatch, DeskPost post) {
        if (ifMatch == null) {
            throw new Invalid(Problem.PRECONDITION_REQUIRED, Reason.of("if-match-missing"));
        }
        VersionTag current = of(post);
        String given = ifMatch.strip();
        if (given.equals("*")) {
            return new VersionTag(current.details, LiveTexts.ANY_VERSION);
        }
        if (!LIST.matcher(given).matches()) {
            throw new Conflict(Problem.STALE_VERSION, Reason.of("if-match-unreadable", ifMatch));
        }
        List<VersionTag> seen =
                FORM.matcher(given).results().map(tag -> current.read(tag)).toList();
        return seen.contains(current) ? current : seen.get(0);
    }

    /**
     * A tag in comparison with this one: an overall version that is another is none of the past.
     */
    private VersionTag read(MatchResult tag) {
        long first = Long.parseLong(tag.group(1));
        if (tag.group(2) != null) {
            return new VersionTag(first, Long.parseLong(tag.group(2)));
        }
        return first == details + text ? this : NONE;
    }
}
