package org.duta.model.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.jspecify.annotations.Nullable;

/** Somebody with an account. The handle is the user name and never changes. */
@Entity
public class Person {

    private static final List<String> SPOKEN = List.of("id", "en");

    @Id private String handle;

    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    private String language;
    private @Nullable String email;

    @ElementCollection
    @CollectionTable(name = "membership", joinColumns = @JoinColumn(name = "person_handle"))
    private Set<Membership> memberships = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    /**
     * @param passwordHash an Argon2id hash in its encoded form, never a password
     * @param language the language of the person's workspace, {@code id} or {@code en}
     */
    public Person(String handle, String name, String passwordHash, String language) {
        this.handle = handle;
        this.name = name;
        this.passwordHash = passwordHash;
        this.language = language;
    }

    public void join(String mission, Role role) {
        memberships.add(new Membership(mission, role));
    }

    /**
     * @param address null for no mail at all
     */
    public void writtenTo(@Nullable EmailAddress address) {
        email = address == null ? null : address.value();
    }

    /**
     * @throws Invalid if the workspace doesn't speak it
     */
    public void speak(String tag) {
        if (!SPOKEN.contains(tag)) {
            throw new Invalid(Problem.INVALID, Reason.of("language-unspoken", tag));
        }
        language = tag;
    }

    public void leave(String mission, Role role) {
        memberships.remove(new Membership(mission, role));
    }

    public String handle() {
        return handle;
    }

    public String name() {
        return name;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public String language() {
        return language;
    }

    public @Nullable String email() {
        return email;
    }

    /** In a fixed order: by mission, then by role. */
    public List<Membership> memberships() {
        return memberships.stream()
                .sorted(Comparator.comparing(Membership::mission).thenComparing(Membership::role))
                .toList();
    }

    /**
     * @param lent what the person holds as a stand-in
     */
    public Actor asActor(List<Membership> lent) {
        return new Actor(handle, name, memberships(), lent);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Person person && handle.equals(person.handle);
    }

    @Override
    public int hashCode() {
        return handle.hashCode();
    }
}
