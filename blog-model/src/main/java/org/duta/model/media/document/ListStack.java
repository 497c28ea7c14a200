package org.duta.model.media.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Makes lists within each other of paragraphs that only say how deep they are. */
final class ListStack {

    private record Open(int level, boolean ordered, List<List<Block>> items) {}

    private final List<Block> target;
    private final Deque<Open> open = new ArrayDeque<>();

    ListStack(List<Block> target) {
        this.target = target;
    }

    void add(int level, boolean ordered, Block item) {
        int bounded = Math.min(level, Found.DEEPEST);
        while (!open.isEmpty() && open.peek().level() > bounded) {
            open.pop();
        }
        if (!open.isEmpty() && open.peek().level() == bounded && open.peek().ordered() != ordered) {
            open.pop();
        }
        if (open.isEmpty() || open.peek().level() < bounded) {
            Open inner = new Open(bounded, ordered, new ArrayList<>());
            Block.Items list = new Block.Items(ordered, inner.items());
            if (open.isEmpty() || open.peek().items().isEmpty()) {
                target.add(list);
            } else {
                List<List<Block>> around = open.peek().items();
                around.get(around.size() - 1).add(list);
            }
            open.push(inner);
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(item);
        open.peek().items().add(blocks);
    }

    /** The next item begins a list of its own. */
    void end() {
        open.clear();
    }
}
