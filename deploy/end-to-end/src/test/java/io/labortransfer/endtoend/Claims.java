package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** A person whom one unit holds and another claims, and what the two do about it. */
final class Claims {

    private static final Duration SOON = Duration.ofSeconds(30);

    private Claims() {}

    /** Where the case is looked at. */
    static String path(String duplicate) {
        return "/api/v1/duplicates/" + duplicate;
    }

    /** A side says what it wants, and is answered so. */
    static void says(Client office, String duplicate, String wish, int status) {
        Client.Answer answer =
                office.call("POST", path(duplicate) + "/dispositions", "application/json", """
                {"decision": "%s", "reason": "the household register names this county"}""".formatted(wish));
        assertThat(answer.status()).as(() -> answer.body().toString()).isEqualTo(status);
    }

    /** The relocation that settles the case, once the claimant may accept it. */
    static String relocationOf(Client claimant, String duplicate) {
        return await("the person is offered")
                .atMost(SOON)
                .until(
                        () -> {
                            for (JsonNode item : claimant.get("/api/v1/relocations?state=REQUESTED&limit=500")
                                    .body()
                                    .path("items")) {
                                if (item.path("duplicateId").asText().equals(duplicate)) {
                                    return item.path("id").asText();
                                }
                            }
                            return "";
                        },
                        id -> !id.isEmpty());
    }
}
