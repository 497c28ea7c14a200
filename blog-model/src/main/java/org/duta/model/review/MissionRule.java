package org.duta.model.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;

/** What a mission asks of the review of its posts. One without a rule asks nothing. */
@Entity
@Table(name = "mission_rule")
public class MissionRule {

    @Id
    @Column(name = "mission")
    private String mission;

    @Column(name = "as_contributor")
    private boolean asContributor;

    private boolean legal;

    @Column(name = "due_hours")
    private int dueHours = MissionAsks.USUAL.dueHours();

    /** 0 until somebody has asked for something. */
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected MissionRule() {}

    public MissionRule(String mission) {
        this.mission = mission;
    }

    /**
     * @throws Conflict if somebody has changed the rule since the caller saw it
     */
    public void expectVersion(long seen) {
        if (version != seen) {
            throw new Conflict(Problem.STALE_VERSION, Reason.of("rule-stale"));
        }
    }

    public void ask(MissionAsks asks) {
        asContributor = asks.asContributor();
        legal = asks.legal();
        dueHours = asks.dueHours();
    }

    public MissionAsks asks() {
        return new MissionAsks(asContributor, legal, dueHours);
    }

    public String mission() {
        return mission;
    }

    public long version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MissionRule rule && mission.equals(rule.mission);
    }

    @Override
    public int hashCode() {
        return mission.hashCode();
    }
}
