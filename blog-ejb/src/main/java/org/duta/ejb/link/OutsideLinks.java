package org.duta.ejb.link;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.duta.ejb.link.LinkTrials.Trial;
import org.duta.ejb.publication.proof.PostAddresses;
import org.duta.model.kernel.Reason;
import org.duta.model.render.BodyParts;
import org.duta.model.render.BodyParts.Reference;
import org.jspecify.annotations.Nullable;

/** The links of a text that lead to other sites, and what is known of them. */
@Stateless
public class OutsideLinks {

    /** Of a text; more aren't asked about. */
    private static final int MOST = 100;

    private static final int LONGEST = 2_000;
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Inject LinkTrials trials;
    @Inject PostAddresses addresses;
    @Inject Clock clock;

    /**
     * A sentence for each link that was found to lead nowhere. Those that weren't tried within a
     * day are soon; nobody waits for that.
     */
    public List<Reason> findings(String text) {
        Map<String, Reference> links = outside(text);
        if (links.isEmpty()) {
            return List.of();
        }
        Map<String, Trial> known = trials.of(links.keySet());
        Instant stale = clock.instant().minus(A_DAY);
        want(
                links.keySet().stream()
                        .filter(
                                address ->
                                        !known.containsKey(address)
                                                || known.get(address).at().isBefore(stale)),
                A_DAY);
        List<Reason> findings = new ArrayList<>();
        links.forEach(
                (address, link) -> {
                    Trial trial = known.get(address);
                    if (trial != null && trial.outcome().kind() != LinkOutcome.Kind.WORKS) {
                        findings.add(finding(link, trial.outcome()));
                    }
                });
        return findings;
    }

    /** Has them all tried again. */
    public void tryAgain(String text) {
        want(outside(text).keySet().stream(), A_MINUTE);
    }

    /** In one order, so that two who want the same don't wait for each other. */
    private void want(Stream<String> wanted, Duration unlessWithin) {
        wanted.sorted().forEach(address -> trials.want(address, unlessWithin));
    }

    private static Reason finding(Reference link, LinkOutcome outcome) {
        String code =
                "check-link-" + outcome.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Reason.of(
                code,
                link.words().isBlank() ? link.address() : link.words(),
                link.address(),
                outcome.movedTo() == null ? "" : outcome.movedTo());
    }

    /** By the address that is asked. */
    private Map<String, Reference> outside(String text) {
        Map<String, Reference> links = new LinkedHashMap<>();
        for (Reference link : BodyParts.of(text).links()) {
            String asked = asked(link.address());
            if (asked != null && links.size() < MOST && !addresses.isOurs(link.address())) {
                links.putIfAbsent(asked, link);
            }
        }
        return links;
    }

    /** In ASCII and without a fragment, as it is sent; null if it can't be. */
    private static @Nullable String asked(String address) {
        try {
            String bare = new URI(address).toASCIIString().replaceFirst("#.*", "");
            URI uri = new URI(bare);
            boolean web =
                    "http".equalsIgnoreCase(uri.getScheme())
                            || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && bare.length() <= LONGEST ? bare : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
