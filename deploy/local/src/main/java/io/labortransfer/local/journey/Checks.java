package io.labortransfer.local.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Compares what came out with what had to, and remembers every difference by name. */
public final class Checks {
    private final AtomicInteger compared = new AtomicInteger();
    private final List<String> differences = new ArrayList<>();

    /** Whether the two are equal; if not, the difference is kept. */
    boolean equal(String what, @Nullable Object expected, @Nullable Object actual) {
        compared.incrementAndGet();
        boolean equal = Objects.equals(normal(expected), normal(actual));
        if (!equal) {
            synchronized (differences) {
                differences.add(Difference.of(what, expected, actual));
            }
        }
        return equal;
    }

    private static @Nullable Object normal(@Nullable Object value) {
        return value instanceof Integer number ? (Object) number.longValue() : value;
    }

    int compared() {
        return compared.get();
    }

    List<String> differences() {
        synchronized (differences) {
            return List.copyOf(differences);
        }
    }
}
