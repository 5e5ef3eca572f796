package io.labortransfer.local.journey;

import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says in a line what was expected and what came; of long lists, only what is missing and what is too much. */
final class Difference {
    private static final int SHOWN = 6;
    private static final int SHORT = 12;

    private Difference() {}

    static String of(String what, @Nullable Object expected, @Nullable Object actual) {
        if (expected instanceof Collection<?> wanted
                && actual instanceof Collection<?> got
                && wanted.size() + got.size() > SHORT) {
            return what + ": missing " + less(wanted, got) + ", too much " + less(got, wanted);
        }
        return what + ": expected " + expected + ", got " + actual;
    }

    private static String less(Collection<?> from, Collection<?> known) {
        TreeSet<String> rest = new TreeSet<>();
        from.forEach(each -> rest.add(String.valueOf(each)));
        known.forEach(each -> rest.remove(String.valueOf(each)));
        String shown = rest.stream().limit(SHOWN).toList().toString();
        return rest.size() > SHOWN ? rest.size() + ", among them " + shown : shown;
    }
}
