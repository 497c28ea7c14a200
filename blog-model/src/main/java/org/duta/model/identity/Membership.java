package org.duta.model.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A role that a person holds in a mission. */
@Embeddable
public class Membership {

    @Column(name = "mission_code")
    private String mission;

    @Enumerated(EnumType.STRING)
    private Role role;

    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    public Membership(String mission, Role role) {
        this.mission = mission;
        this.role = role;
    }

    public String mission() {
        return mission;
    }

    public Role role() {
        return role;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Membership that
                && mission.equals(that.mission)
                && role == that.role;
    }

    @Override
    public int hashCode() {
        return 31 * mission.hashCode() + role.hashCode();
    }
}
