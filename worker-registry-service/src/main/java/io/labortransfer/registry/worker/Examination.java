package io.labortransfer.registry.worker;

import io.labortransfer.kit.problem.Fault;
import java.util.List;

/** What the rules say of a submitted record. */
public sealed interface Examination {

    /** It can be registered. */
    record Sound(Registration registration) implements Examination {}

    /** It cannot; here is all that is wrong. */
    record Faulty(List<Fault> faults) implements Examination {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
