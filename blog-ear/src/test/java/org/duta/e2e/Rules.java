package org.duta.e2e;

/** What missions and topics ask of reviews, for one test, and people whom only such tests need. */
final class Rules implements AutoCloseable {

    /** A mission with an editor of its own, {@link #WIRA}. */
    static final String WELLINGTON = "wellington";

    static final String WIRA = "wira";

    Rules() {
        Sql.run(
                "insert into person select '"
                        + WIRA
                        + "', 'Wira Kusuma', password_hash, language from person"
                        + " where handle = 'dewi' on conflict do nothing");
        Sql.run(
                "insert into membership values ('"
                        + WIRA
                        + "', '"
                        + WELLINGTON
                        + "', 'EDITOR') on conflict do nothing");
    }

    /** The mission's own editor clears what it contributes to. */
    void asksAsContributor(String mission) {
        Sql.run("insert into mission_rule values ('" + mission + "', true, false, 1, 24)");
    }

    void asksForLawyers(String mission) {
        Sql.run("insert into mission_rule values ('" + mission + "', false, true, 1, 24)");
    }

    @Override
    public void close() {
        Sql.run("delete from mission_rule");
    }
}
