package io.labortransfer.registry.worker;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody through whom the worker can be reached, in clear. It never prints itself.
 *
 * @param name who it is
 * @param relation what the contact is to the worker
 * @param phone E.164
 */
public record Contact(String name, @Nullable String relation, String phone) {
    private static final String SEPARATOR = "\u001f"; // no control character passes the rules

    String text() {
        return String.join(SEPARATOR, List.of(name, relation == null ? "" : relation, phone));
    }

    static Contact of(String text) {
        var parts = text.split(SEPARATOR, -1);
        return new Contact(parts[0], parts[1].isEmpty() ? null : parts[1], parts[2]);
    }

    @Override
    public String toString() {
        return "Contact";
    }
}
