package io.labortransfer.matching.engine;

import io.labortransfer.matching.engine.clearing.Hierarchy;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Beginnings of codes that somebody asks for, as nodes that lie in one another; the empty beginning is node 0. */
final class Prefixes {

    private final Map<String, Integer> nodes = new HashMap<>();
    private final int[] parents;

    private Prefixes(List<String> inOrder) {
        parents = new int[inOrder.size()];
        parents[0] = Hierarchy.NONE;
        nodes.put("", 0);
        for (int node = 1; node < parents.length; node++) {
            String prefix = inOrder.get(node);
            parents[node] = deepest(prefix);
            nodes.put(prefix, node);
        }
    }

    /** The shorter ones come first, so that each finds those it lies in. */
    static Prefixes of(Collection<String> asked) {
        return new Prefixes(Stream.concat(Stream.of(""), asked.stream())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList());
    }

    /** The longest of them with which the code begins. */
    int deepest(String code) {
        for (int length = code.length(); length > 0; length--) {
            Integer node = nodes.get(code.substring(0, length));
            if (node != null) {
                return node;
            }
        }
        return 0;
    }

    /** Whether the beginning has a node. */
    boolean has(String prefix) {
        return nodes.containsKey(prefix);
    }

    /** The node of a beginning that was asked for. */
    int node(String asked) {
        Integer node = nodes.get(asked);
        if (node == null) {
            throw new IllegalArgumentException("nobody asked for " + asked);
        }
        return node;
    }

    Hierarchy hierarchy() {
        return new Hierarchy(parents);
    }
}
