package io.labortransfer.matching.engine;

import io.labortransfer.matching.engine.clearing.NodeLists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Lists of nodes while they are gathered; workers with the same list share it. */
final class ListColumns {

    private final Map<List<ListedNode>, Integer> numbers = new HashMap<>();
    private final List<List<ListedNode>> lists = new ArrayList<>();

    /** The number of this list. */
    int number(List<ListedNode> list) {
        Integer known = numbers.putIfAbsent(list, lists.size());
        if (known == null) {
            lists.add(list);
            return lists.size() - 1;
        }
        return known;
    }

    /** All beginnings that are on some list. */
    Set<String> prefixes() {
        Set<String> prefixes = new TreeSet<>();
        lists.forEach(list -> list.forEach(listed -> prefixes.add(listed.prefix())));
        return prefixes;
    }

    NodeLists columns(Prefixes prefixes) {
        int[] first = new int[lists.size() + 1];
        for (int i = 0; i < lists.size(); i++) {
            first[i + 1] = first[i] + lists.get(i).size();
        }
        List<ListedNode> all = lists.stream().flatMap(List::stream).toList();
        int[] nodes = new int[all.size()];
        short[] worth = new short[nodes.length];
        byte[] fit = new byte[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = prefixes.node(all.get(i).prefix());
            worth[i] = (short) all.get(i).worth();
            fit[i] = (byte) all.get(i).fit();
        }
        return new NodeLists(prefixes.hierarchy(), first, nodes, worth, fit);
    }
}
