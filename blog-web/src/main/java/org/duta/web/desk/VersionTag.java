package org.duta.web.desk;

import java.util.List;
import java.util.regex.Pattern;
import org.duta.model.kernel.CanonicalJson;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The entity tag of a post in the workspace: its version, and a digest of what this person sees of
 * it, which differs by rights. {@code If-Match} (RFC 9110, section 13.1.1) looks at the version.
 */
final class VersionTag {

    private static final String TAG = "(?:W/)?\"(\\d{1,18})(?:-[0-9a-f]+)?\"";
    private static final Pattern FORM = Pattern.compile(TAG);
    private static final Pattern LIST = Pattern.compile(TAG + "(?:\\s*,\\s*" + TAG + ")*");

    private VersionTag() {}

    static String opaque(long version, String body) {
        return version + "-" + CanonicalJson.sha256(body).substring(0, 12);
    }

    /**
     * The version that the client saw: of several tags the one that fits, and with {@code *}, which
     * says that any will do, the current one. A proxy may have weakened a tag, so {@code W/} is let
     * pass.
     *
     * @throws Invalid if the header wasn't sent
     * @throws Conflict if it isn't the tag of any version
     */
    static long seenVersion(@Nullable String ifMatch, long current) {
        if (ifMatch == null) {
            throw new Invalid(Problem.PRECONDITION_REQUIRED, Reason.of("if-match-missing"));
        }
        String given = ifMatch.strip();
        if (given.equals("*")) {
            return current;
        }
        if (!LIST.matcher(given).matches()) {
            throw new Conflict(Problem.STALE_VERSION, Reason.of("if-match-unreadable", ifMatch));
        }
        List<Long> versions =
                FORM.matcher(given).results().map(tag -> Long.valueOf(tag.group(1))).toList();
        return versions.contains(current) ? current : versions.get(0);
    }
}
