package org.duta.ejb.publication.paper;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.media.MediaFinder;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.mission.MissionFinder;
import org.duta.ejb.publication.PostRendering;
import org.duta.ejb.publication.PublishedPost;
import org.duta.ejb.publication.proof.ProofFinder;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.mission.MissionName;
import org.duta.model.post.Author;
import org.duta.model.post.Post;
import org.duta.model.post.Revision;
import org.duta.model.post.RevisionContent;
import org.duta.model.publication.paper.Paper;
import org.duta.model.publication.paper.Paper.Fact;
import org.duta.model.publication.paper.PaperWords;
import org.duta.model.render.WithheldHtml;

/** What stands on the paper of a live edition, and of a revision. */
@Stateless
public class PaperContents {

    @Inject MissionFinder missions;
    @Inject PostRendering rendering;
    @Inject PublicAddress address;
    @Inject ProofFinder proofs;
    @Inject MediaFinder media;

    /** The live edition. */
    public Paper of(PublishedPost post) {
        LanguageTag language = post.language();
        PaperWords words = new PaperWords(language);
        ZoneId zone = zone(post.mission().code());
        List<Fact> facts = facts(words, language, post.missions(), post.authors());
        facts.add(new Fact(words.say("published"), words.when(post.publishedAt(), zone), false));
        if (post.updatedAt().isAfter(post.publishedAt())) {
            facts.add(new Fact(words.say("updated"), words.when(post.updatedAt(), zone), false));
        }
        facts.add(new Fact(words.say("edition"), Integer.toString(post.edition()), false));
        facts.add(new Fact(words.say("language"), PaperWords.nameOf(language), false));
        facts.add(new Fact(words.say("address"), address.of(post.path()), true));
        facts.add(new Fact(words.say("hash"), post.contentHash(), true));
        return new Paper(
                post.title(),
                post.summary(),
                language,
                "",
                notices(post, words, zone),
                facts,
                post.text(),
                withoutWithheld(post.html(), language),
                names(post.authors()),
                address.of(post.path()),
                post.updatedAt());
    }

    private static List<String> notices(PublishedPost post, PaperWords words, ZoneId zone) {
        List<String> notices = new ArrayList<>();
        if (post.awaitingConfirmation()) {
            notices.add(words.say("awaiting"));
        }
        PublishedPost.Correction correction = post.correction();
        if (correction != null) {
            notices.add(words.corrected(correction.at(), zone, correction.note()));
        }
        return notices;
    }

    /** A revision: what readers don't see now says so on every page. */
    public Paper of(Post post, Revision revision) {
        RevisionContent content = revision.content();
        LanguageTag language = new LanguageTag(content.language());
        PaperWords words = new PaperWords(language);
        List<String> codes =
                Stream.concat(Stream.of(content.mission()), content.contributors().stream())
                        .toList();
        Map<String, MissionName> known = missions.names(codes);
        List<Fact> facts =
                facts(
                        words,
                        language,
                        codes.stream().filter(known::containsKey).map(known::get).toList(),
                        content.byline());
        String place = address.of("/desk/history?id=" + revision.postId());
        facts.add(new Fact(words.say("edition"), edition(revision), false));
        facts.add(new Fact(words.say("revision"), number(revision), false));
        facts.add(
                new Fact(
                        words.say("updated"),
                        words.when(revision.frozenAt(), zone(content.mission())),
                        false));
        facts.add(new Fact(words.say("language"), PaperWords.nameOf(language), false));
        facts.add(new Fact(words.say("address"), place, true));
        facts.add(new Fact(words.say("hash"), revision.hash(), true));
        return new Paper(
                content.title(),
                content.summary(),
                language,
                mark(post, revision, words),
                List.of(),
                facts,
                content.text(),
                withoutWithheld(
                        rendering.of(revision.postId(), content.text(), language).html(), language),
                names(content.byline()),
                place,
                revision.frozenAt());
    }

    /**
     * What is withheld is another paper, and what is kept of the one before is asked for no more.
     */
    private String withoutWithheld(String html, LanguageTag language) {
        return WithheldHtml.of(html, language, media::withheld);
    }

    private String mark(Post post, Revision revision, PaperWords words) {
        if (post.isDrill()) {
            return words.say("drill");
        }
        return proofs.find(post.id(), revision.editionNumber())
                .filter(proof -> proof.revisionId().equals(revision.id()))
                .map(proof -> proof.live() ? "" : words.say("earlier"))
                .orElseGet(() -> words.say("not-cleared"));
    }

    private static String edition(Revision revision) {
        return Integer.toString(revision.editionNumber());
    }

    private static String number(Revision revision) {
        return Integer.toString(revision.number());
    }

    private static List<Fact> facts(
            PaperWords words,
            LanguageTag language,
            List<MissionName> missions,
            List<Author> authors) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.say("missions"), names(missions, language), false));
        if (!authors.isEmpty()) {
            facts.add(new Fact(words.say("authors"), bylines(authors, missions, language), false));
        }
        return facts;
    }

    private static String names(Collection<MissionName> missions, LanguageTag language) {
        return missions.stream()
                .map(each -> each.in(language.locale()))
                .collect(Collectors.joining("; "));
    }

    private static String bylines(
            List<Author> authors, List<MissionName> missions, LanguageTag language) {
        return authors.stream()
                .map(author -> author.name() + place(author, missions, language))
                .collect(Collectors.joining(", "));
    }

    private static String place(Author author, List<MissionName> missions, LanguageTag language) {
        return missions.stream()
                .filter(each -> each.code().equals(author.mission()))
                .findFirst()
                .map(each -> " (" + each.in(language.locale()) + ")")
                .orElse("");
    }

    private static String names(List<Author> authors) {
        return authors.stream().map(Author::name).collect(Collectors.joining(", "));
    }

    private ZoneId zone(String mission) {
        return missions.find(mission).map(MissionCard::timeZone).orElse(ZoneOffset.UTC);
    }
}
