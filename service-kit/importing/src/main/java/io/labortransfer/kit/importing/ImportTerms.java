package io.labortransfer.kit.importing;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What may be said of a file of a collection.
 *
 * @param collection that it fills
 * @param templateVersion the latest version of its template; a file of an earlier one is read as well
 * @param modes what a file may do
 * @param idPrefix what the id of a record in it begins with
 */
public record ImportTerms(String collection, int templateVersion, Set<ImportMode> modes, String idPrefix) {
    public ImportTerms {
        modes = Set.copyOf(modes);
    }

    /** Whether there is such a version of the template. */
    public boolean knows(int version) {
        return version >= 1 && version <= templateVersion;
    }

    /** All versions of the template, as they are told to who names another. */
    public String versions() {
        return IntStream.rangeClosed(1, templateVersion)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
    }

    /** All modes, as they are told to who names another. */
    public String modeNames() {
        return modes.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }
}
