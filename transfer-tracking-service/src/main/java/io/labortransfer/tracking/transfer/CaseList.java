package io.labortransfer.tracking.transfer;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.Passport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists the cases that the caller may know of: one query per side and role, merged by id. */
@ApplicationScoped
public class CaseList {

    private static final Comparator<UUID> AS_POSTGRESQL = Comparator.comparing(UUID::toString);

    private final Transfers transfers;
    private final Caller caller;

    CaseList(Transfers transfers, Caller caller) {
        this.transfers = transfers;
        this.caller = caller;
    }

    /** At most {@code limit} cases after {@code after}, in the order of their ids. */
    @Transactional
    public List<TransferCase> after(CaseFilter filter, @Nullable UUID after, int limit) {
        Passport passport = caller.passport();
        TreeMap<UUID, TransferCase> merged = new TreeMap<>(AS_POSTGRESQL);
        for (Side side : CasePolicy.sides(passport)) {
            CasePolicy.lists(passport, side, filter)
                    .values()
                    .forEach(narrow -> transfers
                            .after(caller.scope(), side, narrow, after, limit)
                            .forEach(found -> merged.put(found.id().value(), found)));
        }
        return merged.values().stream().limit(limit).toList();
    }
}
