package io.labortransfer.kit.jobs;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The hands of this process, some for each kind of {@link LeasedWork}. At shutdown the step in hand ends, the rest is left. */
@ApplicationScoped
public class Workbench {

    private final Map<String, Hands> hands;

    Workbench(@All List<LeasedWork> kinds, LeaseTable leases) {
        this.hands = kinds.stream()
                .map(kind -> new Hands(kind, leases))
                .collect(Collectors.toUnmodifiableMap(Hands::name, Function.identity()));
    }

    void open(@Observes StartupEvent started) {
        hands.values().forEach(Hands::start);
    }

    void onOffer(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkOffered offered) {
        wake(offered.name());
    }

    /** There is work of this kind, perhaps; it would be found within a second anyway. */
    public void wake(String name) {
        var kind = hands.get(name);
        if (kind != null) {
            kind.wake();
        }
    }

    void close(@Observes ShutdownEvent ending) {
        hands.values().forEach(Hands::stop);
        hands.values().forEach(Hands::join);
    }
}
