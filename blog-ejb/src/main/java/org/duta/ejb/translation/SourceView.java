package org.duta.ejb.translation;

import java.util.List;
import java.util.UUID;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.translation.Parity;
import org.jspecify.annotations.Nullable;

/**
 * What a version follows, as whoever writes it sees it.
 *
 * @param source null if the post was made against no other
 * @param debts what it owes, the latest first
 * @param leavable whether the person may say that it needs no change
 */
public record SourceView(@Nullable Source source, List<Debt> debts, boolean leavable) {

    /**
     * The source.
     *
     * @param parity null if the person may not read the source
     */
    public record Source(
            UUID id, LanguageTag language, @Nullable Integer revision, @Nullable Parity parity) {}

    /** What stands for exactly what is seen here. */
    public String token() {
        return source == null || source.parity() == null ? "" : source.parity().token();
    }

    /** The number of the latest debt, 0 for none. */
    public long lastDebt() {
        return debts.isEmpty() ? 0 : debts.get(0).sequence();
    }

    /** Whether there is anything to follow that no draft has followed. */
    public boolean owes() {
        boolean behind = source != null && source.parity() != null && !source.parity().isCurrent();
        return behind || debts.stream().anyMatch(debt -> !debt.declared());
    }
}
