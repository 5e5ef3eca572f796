package io.labortransfer.matching.engine;

import io.labortransfer.matching.engine.clearing.Groups;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts those who go together into columns. They are together when their posts lie in one division. Of a company only those
 * count who may be asked at all; whoever is left alone by that goes alone.
 */
final class Companies {

    private Companies() {}

    static Groups of(MandatoryFilter filter, List<Seeker> workers, List<Opening> posts) {
        Map<String, List<Integer>> companies = new LinkedHashMap<>();
        for (int worker = 0; worker < workers.size(); worker++) {
            Seeker seeker = workers.get(worker);
            if (!seeker.company().isEmpty() && !filter.isOut(seeker)) {
                companies
                        .computeIfAbsent(seeker.company(), none -> new ArrayList<>())
                        .add(worker);
            }
        }
        List<List<Integer>> several =
                companies.values().stream().filter(all -> all.size() > 1).toList();
        return several.isEmpty() ? Groups.NONE : groups(several, posts);
    }

    private static Groups groups(List<List<Integer>> companies, List<Opening> posts) {
        int[] first = new int[companies.size() + 1];
        for (int i = 0; i < companies.size(); i++) {
            first[i + 1] = first[i] + companies.get(i).size();
        }
        Map<String, Integer> spots = new HashMap<>();
        return new Groups(
                first,
                companies.stream()
                        .flatMap(List::stream)
                        .mapToInt(Integer::intValue)
                        .toArray(),
                posts.stream()
                        .mapToInt(post -> spots.computeIfAbsent(post.site(), next -> spots.size()))
                        .toArray());
    }
}
