package io.labortransfer.registry.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the worker can be reached from now on; what is not said stays as it was. It never prints itself.
 *
 * @param phone E.164
 * @param alternateContact through whom else
 * @param emergencyContact whom to call when something happens
 */
record ContactDetails(
        @Nullable String phone,
        @Nullable Contact alternateContact,
        @Nullable Contact emergencyContact) {
    /** The names of all that can be said. */
    static final Set<String> FIELDS = Set.of("phone", "alternateContact", "emergencyContact");

    /** The names of what is said. */
    List<String> fields() {
        var fields = new ArrayList<String>();
        if (phone != null) {
            fields.add("phone");
        }
        if (alternateContact != null) {
            fields.add("alternateContact");
        }
        if (emergencyContact != null) {
            fields.add("emergencyContact");
        }
        return fields;
    }

    @Override
    public String toString() {
        return "ContactDetails";
    }
}
