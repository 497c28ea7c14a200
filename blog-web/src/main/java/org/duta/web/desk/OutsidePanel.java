package org.duta.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.duta.ejb.desk.DeskPost.RevisionRef;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.outside.AskOutside;
import org.duta.ejb.outside.AskOutside.Asked;
import org.duta.ejb.outside.OutsideFinder;
import org.duta.ejb.outside.OutsideStanding;
import org.duta.ejb.outside.RevokeOutside;
import org.duta.model.outside.OutsideDecision;
import org.duta.model.outside.OutsideRequest;
import org.duta.model.outside.Purpose;
import org.duta.web.identity.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code #{outsidePanel}}: outside eyes, on the page where a revision is read. */
@Named
@RequestScoped
public class OutsidePanel {

    private static final String HOURS = "hours";

    @Inject ReadPage readPage;
    @Inject CurrentActor actor;
    @Inject AskOutside askOutside;
    @Inject RevokeOutside revokeOutside;
    @Inject OutsideFinder finder;
    @Inject PublicAddress address;
    @Inject Notices notices;
    @Inject DeskWords words;

    private String hash = "";
    private String name = "";
    private String email = "";
    private String purpose = Purpose.FACT_CHECK.code();
    private String question = "";
    private String time = Long.toString(OutsideRequest.USUAL.toDays());
    private String unit = "days";
    private @Nullable List<OutsideStanding> all;

    /** Everybody who was asked about any revision of the post, in the order of the asking. */
    public List<OutsideStanding> getAll() {
        List<OutsideStanding> known = all;
        if (known == null) {
            known = finder.all(actor.get(), readPage.postId());
            all = known;
        }
        return known;
    }

    public boolean isAskable() {
        return finder.mayAsk(actor.get(), readPage.postId());
    }

    /** Those whose answer to this revision an approval would not wait for. */
    public List<OutsideStanding> getAwaited() {
        return ofThisRevision().filter(asked -> asked.state().isAwaited()).toList();
    }

    /** Those who object to this revision, whether their address has ended or not. */
    public List<OutsideStanding> getObjecting() {
        return ofThisRevision()
                .filter(asked -> asked.decision() == OutsideDecision.OBJECT)
                .toList();
    }

    private Stream<OutsideStanding> ofThisRevision() {
        String shown = shownHash();
        return getAll().stream().filter(asked -> asked.hash().equals(shown));
    }

    public String ask() {
        try {
            Asked asked =
                    askOutside.ask(
                            actor.get(),
                            readPage.postId(),
                            hash,
                            OutsideRequest.of(name, email, purpose, question, validFor()));
            notices.leave(words.say("outside.made", name, address.of(asked.path())));
        } finally {
            forget();
        }
        return readPage.again();
    }

    private String validFor() {
        return unit.equals(HOURS) ? "PT" + time.strip() + "H" : "P" + time.strip() + "D";
    }

    public String revoke(int number) {
        try {
            revokeOutside.revoke(actor.get(), readPage.postId(), number);
            notices.leave(words.say("outside.revoked", getAll().get(number - 1).name()));
        } finally {
            forget();
        }
        return readPage.again();
    }

    private void forget() {
        readPage.forget();
        all = null;
        hash = "";
    }

    /** Of the revision that the page shows: a question is about no other. */
    public String getHash() {
        return hash.isEmpty() ? shownHash() : hash;
    }

    private String shownHash() {
        RevisionRef revision = readPage.getPost().revision();
        return revision == null ? "" : revision.hash();
    }

    public void setHash(String hash) {
        this.hash = hash;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }

    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = time;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }
}
