package io.labortransfer.registry.reference;

import java.util.Collection;
import java.util.Set;

/** The codes of the national occupational classification, {@code X-XX-XX-XX}, with the classes above them. */
public final class Occupations {
    private static final int FULL_LENGTH = "X-XX-XX-XX".length();

    private final Set<String> codes;

    public Occupations(Collection<String> codes) {
        this.codes = Set.copyOf(codes);
    }

    /** Whether {@code code} is one occupation. */
    public boolean isOccupation(String code) {
        return code.length() == FULL_LENGTH && codes.contains(code);
    }

    /** Whether {@code code} is an occupation or a class of occupations. */
    public boolean isKnown(String code) {
        return codes.contains(code);
    }
}
