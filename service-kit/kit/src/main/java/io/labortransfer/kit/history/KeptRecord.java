package io.labortransfer.kit.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A kind of record whose superseded versions are kept, and how they are told.
 *
 * @param type its entity
 * @param table its table; {@code note_changes} and {@code keep_history} were called for it
 * @param owner its column of the unit that owns a record
 * @param grounds what a version may rest on; of those that are new in a version the first counts
 * @param names what columns are called in the API where that is not their own name: a column, or what the names of several begin with;
 *     an empty name is not told
 */
public record KeptRecord<T>(
        Class<T> type, String table, String owner, List<Ground> grounds, Map<String, String> names) {
    private static final String ORIGIN = "origin_province";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z_]*");
    private static final Set<String> KEEPING = Set.of(
            ORIGIN,
            "destination_province",
            "id",
            "version",
            "operation",
            "actor",
            "created_at",
            "created_by",
            "updated_at",
            "updated_by");

    public KeptRecord {
        grounds = List.copyOf(grounds);
        names = Map.copyOf(names);
        if (!Stream.concat(
                        Stream.of(table, owner),
                        grounds.stream().flatMap(ground -> Stream.of(ground.at(), ground.proof())))
                .allMatch(name -> NAME.matcher(name).matches())) {
            throw new IllegalArgumentException("not a name of the database: " + table + " " + owner + " " + grounds);
        }
    }

    /** A kind of record that the unit of origin owns. */
    public KeptRecord(Class<T> type, String table, List<Ground> grounds, Map<String, String> names) {
        this(type, table, ORIGIN, grounds, names);
    }

    /**
     * What a version may rest on.
     *
     * @param at column of the moment since which it holds
     * @param proof column of what proves it
     */
    public record Ground(String at, String proof) {}

    /** The names in the API of columns that changed. */
    List<String> told(List<String> columns) {
        return columns.stream()
                .filter(column -> !KEEPING.contains(column))
                .map(this::property)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private String property(String column) {
        var own = names.get(column);
        return own != null
                ? own
                : names.entrySet().stream()
                        .filter(name -> column.startsWith(name.getKey() + "_"))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElseGet(() -> camel(column));
    }

    private static String camel(String column) {
        var words = new ArrayList<>(List.of(column.split("_")));
        words.replaceAll(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1));
        words.set(0, column.split("_")[0]);
        return String.join("", words);
    }
}
