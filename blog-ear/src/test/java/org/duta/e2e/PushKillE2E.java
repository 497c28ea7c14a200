package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.duta.e2e.Receiver.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** kill -9 around the commit of a publication: what is told is what was committed, all of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PushKillE2E {

    private static final Map<String, String> ALLOWED = Map.of("DUTA_OUTBOUND_ALLOW", "127.0.0.1");

    private final FaultFolder faults = new FaultFolder("push-kill");
    private final DutaServer server = DutaServer.own("push-kill", faults.with(ALLOWED));
    private final Receiver receiver = new Receiver();
    private final Api api = Api.of(server);
    private final SignedIn ayu = api.signedIn("ayu");
    private final SignedIn gita = api.signedIn("gita");

    @AfterAll
    void stop() {
        receiver.close();
        server.close();
    }

    @Test
    void a_kill_before_the_commit_tells_nobody_and_one_after_it_tells_in_the_end() {
        Sql.run(
                server,
                ("insert into push_queue (receiver, kind) values ('%1$s', 'WEBHOOK');"
                                + " insert into webhook (id, name, url, secret, added_by, added_at)"
                                + " values ('%1$s', 'Portal', '%2$s', 'whsec_c2VjcmV0', 'fajar',"
                                + " now())")
                        .formatted("6b0f3d2e-0f67-4cc6-9d6b-4a3b7c0c4d11", receiver.url("/hook")));
        String id = approved();
        killAt("publish.before-commit", id);
        server.startAgain(faults.with(ALLOWED));
        assertThat(gita.sees(id).getString("state")).isEqualTo("APPROVED");
        assertThat(receiver.accepted()).isEmpty();
        gita.publishes(id, null);
        receiver.await(1);

        String other = approved();
        killAt("publish.committed", other);
        server.startAgain(ALLOWED);
        String last = approved();
        gita.publishes(last, null);
        Pause.until(Receiver.PATIENCE, () -> ids().contains(last), () -> "told of " + ids());
        assertThat(ids().stream().distinct()).containsExactly(id, other, last);
    }

    /** In the order of their coming; after a kill one may come twice. */
    private List<String> ids() {
        return receiver.accepted().stream()
                .map(Message::json)
                .map(json -> json.getString("id"))
                .toList();
    }

    private String approved() {
        String id = ayu.begins(NewDraft.in("tokyo"));
        ayu.makes("submit", id);
        gita.makes("approve", id);
        return id;
    }

    private void killAt(String point, String id) {
        faults.arm(point);
        CompletableFuture<Void> publishing =
                CompletableFuture.runAsync(() -> gita.tries("publish", id));
        faults.awaitReached(point);
        server.kill();
        publishing.exceptionally(cut -> null).join();
    }
}
