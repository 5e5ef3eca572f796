package io.labortransfer.registry.reference;

import io.labortransfer.kit.problem.FieldError;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The codes of the national occupational classification, {@code X-XX-XX-XX}, with the classes above them. */
public final class Occupations {
    private static final int FULL_LENGTH = "X-XX-XX-XX".length();

    private final Set<String> codes;
    private final Map<String, Set<String>> crosswalk;

    public Occupations(Collection<String> codes) {
        this(codes, Map.of());
    }

    /** With the codes that came in the place of others when the classification was written anew. */
    public Occupations(Collection<String> codes, Map<String, Set<String>> crosswalk) {
        this.codes = Set.copyOf(codes);
        this.crosswalk = Map.copyOf(crosswalk);
    }

    /** Whether {@code code} is one occupation. */
    public boolean isOccupation(String code) {
        return code.length() == FULL_LENGTH && codes.contains(code);
    }

    /** Whether {@code code} is an occupation or a class of occupations. */
    public boolean isKnown(String code) {
        return codes.contains(code);
    }

    /**
     * The codes in force that stand for a code of a former version, in their order: of a chain the end, and several when it was divided.
     * None for a code that is in force itself, or was never one.
     */
    public SortedSet<String> successors(String code) {
        var found = new TreeSet<String>();
        var seen = new HashSet<String>();
        var open = new ArrayDeque<String>(List.of(code));
        while (!codes.contains(code) && !open.isEmpty()) {
            for (var next : crosswalk.getOrDefault(open.remove(), Set.of())) {
                if (codes.contains(next)) {
                    found.add(next);
                } else if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return found;
    }

    /** What is wrong with a code that is none in force: what has taken its place is told, so that it is mended in one step. */
    public FieldError fault(String pointer, @Nullable String code) {
        var successors = code == null ? Set.<String>of() : successors(code);
        return successors.isEmpty()
                ? new FieldError(pointer, "OCCUPATION_UNKNOWN")
                : new FieldError(pointer, "OCCUPATION_ENDED", String.join(", ", successors));
    }
}
