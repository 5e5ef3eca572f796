package io.labortransfer.gateway.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The path templates as a tree of segments. A literal segment goes before one with a parameter, as in
 * the services themselves, so that both sides read a path as the same operation.
 */
final class PathTree {

    private final Map<String, PathTree> literals = new HashMap<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final Map<String, Operation> methods = new TreeMap<>();

    /** A segment {@code {id}} or {@code {id}:verb}; the text after the brace must match. */
    private record Parameter(String suffix, PathTree below) {

        boolean matches(String segment) {
            return suffix.isEmpty()
                    ? segment.indexOf(':') < 0
                    : segment.length() > suffix.length() && segment.endsWith(suffix);
        }
    }

    void add(Operation operation) {
        PathTree node = this;
        for (String segment : split(operation.path())) {
            node = node.step(segment);
        }
        if (node.methods.put(operation.method(), operation) != null) {
            throw new IllegalStateException(operation.method() + " " + operation.path() + " is documented twice");
        }
    }

    /** The operations of {@code path} by method, or null when no template matches it. */
    @Nullable
    Map<String, Operation> find(String path) {
        PathTree node = find(split(path), 0);
        return node == null ? null : node.methods;
    }

    private @Nullable PathTree find(String[] segments, int depth) {
        if (depth == segments.length) {
            return methods.isEmpty() ? null : this;
        }
        PathTree literal = literals.get(segments[depth]);
        PathTree found = literal == null ? null : literal.find(segments, depth + 1);
        for (int i = 0; found == null && i < parameters.size(); i++) {
            if (parameters.get(i).matches(segments[depth])) {
                found = parameters.get(i).below().find(segments, depth + 1);
            }
        }
        return found;
    }

    private PathTree step(String segment) {
        if (!segment.startsWith("{")) {
            return literals.computeIfAbsent(segment, s -> new PathTree());
        }
        String suffix = segment.substring(segment.indexOf('}') + 1);
        for (Parameter known : parameters) {
            if (known.suffix().equals(suffix)) {
                return known.below();
            }
        }
        Parameter made = new Parameter(suffix, new PathTree());
        // Longer suffixes first: {id}:verb is more exact than {id}.
        parameters.add(made);
        parameters.sort((a, b) -> b.suffix().length() - a.suffix().length());
        return made.below();
    }

    private static String[] split(String path) {
        return path.substring(1).split("/", -1);
    }
}
