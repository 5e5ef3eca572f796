package io.labortransfer.gateway.door;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A service with all its instances, asked in turn. */
final class Destination {

    private final List<Instance> instances;
    private final RetryBudget retries = new RetryBudget();
    private final AtomicInteger turn = new AtomicInteger();

    Destination(String service, List<URI> addresses, Duration leftAloneFor) {
        this.instances = IntStream.range(0, addresses.size())
                .mapToObj(i -> new Instance(service + "-" + (i + 1), addresses.get(i), leftAloneFor))
                .toList();
    }

    /** The next in turn that is not {@code shut}, and if possible one that was not {@code asked} yet. */
    Optional<Instance> next(Set<Instance> shut, Set<Instance> asked) {
        int first = Math.floorMod(turn.getAndIncrement(), instances.size());
        Instance again = null;
        for (int i = 0; i < instances.size(); i++) {
            Instance candidate = instances.get((first + i) % instances.size());
            if (!shut.contains(candidate)) {
                if (!asked.contains(candidate)) {
                    return Optional.of(candidate);
                }
                again = again == null ? candidate : again;
            }
        }
        return Optional.ofNullable(again);
    }

    RetryBudget retries() {
        return retries;
    }

    /** How many instances are left alone now. */
    long leftAlone() {
        return instances.stream().filter(Instance::isLeftAlone).count();
    }
}
