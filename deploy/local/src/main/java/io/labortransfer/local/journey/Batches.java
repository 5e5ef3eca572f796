package io.labortransfer.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls with many items, each of which has an answer of its own. */
final class Batches {
    /** The most items that one call carries. */
    private static final int SIZE = 1_500;

    private Batches() {}

    /** Sends the items in calls of bounded size and gives the item answers in order. */
    static List<JsonNode> send(Story story, String client, String path, List<Map<String, Object>> items) {
        List<JsonNode> answers = new ArrayList<>();
        for (int from = 0; from < items.size(); from += SIZE) {
            List<Map<String, Object>> part = items.subList(from, Math.min(from + SIZE, items.size()));
            story.api()
                    .post(client, path, Map.of("items", part))
                    .expect(200)
                    .path("items")
                    .forEach(answers::add);
        }
        return answers;
    }

    /** The same, for calls in which every item must succeed. */
    static int sendAll(Story story, String client, String path, List<Map<String, Object>> items) {
        List<JsonNode> answers = send(story, client, path, items);
        List<JsonNode> refused = answers.stream()
                .filter(answer -> answer.path("status").asInt() != 200)
                .toList();
        if (!refused.isEmpty() || answers.size() != items.size()) {
            throw new JourneyStuckException("%s by %s: %d items, %d answers, %d refused, for example %s"
                    .formatted(
                            path,
                            client,
                            items.size(),
                            answers.size(),
                            refused.size(),
                            refused.stream().limit(1).map(JsonNode::toString).collect(Collectors.joining())));
        }
        return answers.size();
    }
}
