package org.duta.ejb.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final List<Runnable> workers = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final Turns turns = new Turns(2, workers::add);

    private void add(String person, String work) {
        turns.add(person, () -> done.add(work));
    }

    @Test
    void everybodys_first_comes_before_anybodys_second() {
        add("ayu", "a1");
        add("ayu", "a2");
        add("ayu", "a3");
        add("bima", "b1");
        add("citra", "c1");
        add("bima", "b2");
        workers.get(0).run();
        assertThat(done).containsExactly("a1", "b1", "c1", "a2", "b2", "a3");
    }

    @Test
    void no_more_work_at_once_than_may_and_those_who_ended_begin_anew() {
        add("ayu", "a1");
        add("ayu", "a2");
        add("bima", "b1");
        assertThat(workers).hasSize(2);
        workers.forEach(Runnable::run);
        assertThat(done).hasSize(3);
        add("citra", "c1");
        add("citra", "c2");
        add("citra", "c3");
        assertThat(workers).hasSize(4);
    }

    @Test
    void what_comes_while_work_is_done_is_done_too() {
        turns.add("ayu", () -> add("bima", "later"));
        workers.get(0).run();
        assertThat(done).containsExactly("later");
    }
}
