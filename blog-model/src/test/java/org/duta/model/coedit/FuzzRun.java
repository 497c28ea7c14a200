package org.duta.model.coedit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Some people write one text over bad lines, with one or two owners that crash. The same seed gives
 * the same run.
 */
final class FuzzRun {

    private static final int MOST_ROUNDS_TO_SETTLE = 60;

    /** What came of a run. */
    record Outcome(
            boolean settled, boolean sameTexts, boolean eachOnce, int mismatches, int refusals) {

        boolean isGood() {
            return settled && sameTexts && eachOnce && mismatches == 0 && refusals == 0;
        }
    }

    private final Random random;
    private final Typing typing;
    private final boolean deletes;
    private final MemoryLog log;
    private final List<Typist> typists = new ArrayList<>();
    private final @Nullable Line[] lines;
    private final Owner[] ownerOf;
    private final Owner[] owners;
    private final List<Line> everyLine = new ArrayList<>();
    private final List<Owner> everyOwner = new ArrayList<>();
    private long units;

    FuzzRun(long seed, BiFunction<UUID, String, Typist> editor) {
        random = new Random(seed);
        double deletions = random.nextInt(5) == 0 ? 0 : random.nextDouble() * 0.8;
        deletes = deletions > 0;
        typing = new Typing(random, deletions);
        String begun = random.nextBoolean() ? "" : "Duta 😀 menulis\nbersama, السلام 你好";
        units = begun.length();
        log = new MemoryLog(begun);
        owners = new Owner[1 + random.nextInt(2)];
        for (int i = 0; i < owners.length; i++) {
            owners[i] = loaded();
        }
        for (int i = 2 + random.nextInt(7); i > 0; i--) {
            Typist typist = editor.apply(new UUID(seed, i), "writer" + i);
            typist.open(0, begun);
            typists.add(typist);
        }
        lines = new Line[typists.size()];
        ownerOf = new Owner[typists.size()];
    }

    Outcome outcome() {
        for (int i = 60 + random.nextInt(120); i > 0; i--) {
            something(random.nextInt(typists.size()), random.nextInt(owners.length));
        }
        boolean settled = settle();
        String text = log.text(log.version());
        return new Outcome(
                settled,
                typists.stream().allMatch(typist -> typist.view().equals(text)),
                isEachOnce() && (deletes || text.length() == units),
                everyLine.stream().mapToInt(line -> line.mismatches).sum(),
                everyOwner.stream().mapToInt(Owner::wrongRefusals).sum());
    }

    private void something(int who, int owner) {
        int dice = random.nextInt(100);
        if (dice < 28) {
            type(typists.get(who));
        } else if (dice < 34) {
            connect(who, owner);
        } else if (dice < 36) {
            cut(who);
        } else if (dice < 37) {
            crash(owner);
        } else if (dice < 39) {
            owners[owner].commitUnheard();
        } else if (dice < 50) {
            owners[owner].commit();
        } else if (dice < 55) {
            owners[owner].catchUp();
        } else if (dice < 57) {
            owners[owner].check();
        } else {
            move(who, dice);
        }
    }

    private void move(int who, int dice) {
        Line line = lines[who];
        if (line == null) {
            return;
        }
        if (dice < 68) {
            line.offer(random.nextInt(10) == 0);
        } else if (dice < 82) {
            ownerOf[who].take(line);
        } else {
            line.deliver();
        }
    }

    private void type(Typist typist) {
        ChangeSet change = typing.change(typist.view());
        units += change.newLength() - change.length();
        typist.edit(change);
    }

    private void connect(int who, int owner) {
        if (lines[who] == null) {
            Line line = new Line(typists.get(who));
            lines[who] = line;
            ownerOf[who] = owners[owner];
            everyLine.add(line);
            owners[owner].join(line);
        }
    }

    /** What is on the line is lost; the owner may have taken a push and may still commit it. */
    private void cut(int who) {
        Line line = lines[who];
        if (line != null) {
            ownerOf[who].leave(line);
            lines[who] = null;
        }
    }

    private void crash(int owner) {
        for (int who = 0; who < lines.length; who++) {
            if (ownerOf[who] == owners[owner]) {
                cut(who);
            }
        }
        owners[owner] = loaded();
    }

    private Owner loaded() {
        Owner owner = new Owner(log, random.nextInt(log.version() + 1));
        everyOwner.add(owner);
        return owner;
    }

    /** Lets everything arrive; false if somebody is left with unsaved changes. */
    private boolean settle() {
        for (int round = 0; round < MOST_ROUNDS_TO_SETTLE; round++) {
            for (int who = 0; who < lines.length; who++) {
                connect(who, random.nextInt(owners.length));
                exchange(who);
            }
            for (Owner owner : owners) {
                owner.commit();
                owner.catchUp();
                owner.check();
            }
            if (isQuiet()) {
                return true;
            }
        }
        return false;
    }

    private void exchange(int who) {
        Line line = lines[who];
        if (line == null) {
            return;
        }
        while (!line.down.isEmpty()) {
            line.deliver();
        }
        line.offer(false);
        while (!line.up.isEmpty()) {
            ownerOf[who].take(line);
        }
    }

    private boolean isQuiet() {
        return typists.stream()
                .allMatch(typist -> typist.isSaved() && typist.version() == log.version());
    }

    private boolean isEachOnce() {
        return typists.stream()
                        .allMatch(typist -> typist.acknowledged().equals(log.seqs(typist.id())))
                && typists.stream().allMatch(typist -> isInTurn(typist.acknowledged()));
    }

    private static boolean isInTurn(List<Long> seqs) {
        for (int i = 0; i < seqs.size(); i++) {
            if (seqs.get(i) != i + 1) {
                return false;
            }
        }
        return true;
    }
}
