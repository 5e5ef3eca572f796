package io.labortransfer.gateway.access;

import java.util.Set;

/** What the policy knows of a method and a path. */
public sealed interface Match {

    /** The operation exists. */
    record Found(Operation operation) implements Match {}

    /**
     * The path exists, the method does not.
     *
     * @param allowed the methods that do
     */
    record OtherMethod(Set<String> allowed) implements Match {

        public OtherMethod {
            allowed = Set.copyOf(allowed);
        }
    }

    /** Nobody documents this path. */
    record Unknown() implements Match {}
}
