package org.duta.ejb.link;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private static final DateTimeFormatter TRIED_AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    @Inject LinkTrials trials;
    @Inject PostAddresses addresses;
    @Inject Clock clock;

    /**
     * What is known.
     *
     * @param any whether there are such links
     * @param reasons a sentence for each that leads nowhere, and one for those not tried yet
     */
    public record Told(boolean any, List<Reason> reasons) {}

    /** Those that weren't tried for a while are tried soon; nobody waits for that. */
    public Told tell(String text) {
        Map<String, Reference> links = outside(text);
        if (links.isEmpty()) {
            return new Told(false, List.of());
        }
        Map<String, Trial> known = trials.of(links.keySet());
        Instant now = clock.instant();
        List<String> stale =
                links.keySet().stream()
                        .filter(
                                address ->
                                        !known.containsKey(address)
                                                || known.get(address).isStale(now))
                        .toList();
        if (!stale.isEmpty()) {
            trials.want(stale, A_MINUTE);
        }
        return new Told(true, findings(links, known));
    }

    /** Has them all tried again. */
    public void tryAgain(String text) {
        Map<String, Reference> links = outside(text);
        if (!links.isEmpty()) {
            trials.want(links.keySet(), A_MINUTE);
        }
    }

    private static List<Reason> findings(Map<String, Reference> links, Map<String, Trial> known) {
        List<Reason> findings = new ArrayList<>();
        if (known.size() < links.size()) {
            findings.add(Reason.of("check-link-waiting", links.size() - known.size()));
        }
        links.forEach(
                (address, link) -> {
                    Trial trial = known.get(address);
                    if (trial != null && trial.outcome().kind() != LinkOutcome.Kind.WORKS) {
                        findings.add(finding(link, trial));
                    }
                });
        return findings;
    }

    private static Reason finding(Reference link, Trial trial) {
        LinkOutcome outcome = trial.outcome();
        return Reason.of(
                "check-link-" + outcome.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                link.words().isBlank() ? link.address() : link.words(),
                link.address(),
                TRIED_AT.format(trial.at()),
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
