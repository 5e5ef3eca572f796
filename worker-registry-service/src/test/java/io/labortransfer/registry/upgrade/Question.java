package io.labortransfer.registry.upgrade;

import static io.labortransfer.registry.Doors.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Passports;
import java.io.IOException;
import java.util.Map;

/**
 * What somebody asks at a door.
 *
 * @param who the actor and the unit: {@code op:51}; of a worker the id as well
 * @param path where
 * @param body what is sent; nothing when something is read by its address
 * @param grows whether the list that is answered may have more in it later
 */
record Question(String who, String path, Map<String, String> body, boolean grows) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * A question with its answer.
     *
     * @param question what was asked
     * @param status the status of the answer
     * @param answer its body
     */
    record Answered(Question question, int status, JsonNode answer) {

        static Answered of(String line) {
            try {
                return JSON.readValue(line, Answered.class);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        String line() {
            try {
                return JSON.writeValueAsString(this);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        /** A later version answers the same, and may say more. */
        void holds() {
            var now = question.asked();
            assertThat(now.status()).as("%s", question).isEqualTo(status);
            if (status == 200) {
                within(question + " ", answer, now.answer());
            }
        }

        private void within(String where, JsonNode then, JsonNode now) {
            if (then.isObject()
                    && now.path("version").asLong() > then.path("version").asLong()) {
                return; // clocks of the later version have written it since
            }
            if (then.isObject()) {
                then.fieldNames().forEachRemaining(name -> within(where + "/" + name, then.get(name), now.path(name)));
            } else if (then.isArray() && !question.grows() && !question.path().endsWith("/history")) {
                assertThat(now.size()).as(where).isEqualTo(then.size());
                for (int place = 0; place < then.size(); place++) {
                    within(where + "/" + place, then.get(place), now.get(place));
                }
            } else if (then.isArray()) {
                assertThat(now).as(where).containsAll(then);
            } else {
                assertThat(now).as(where).isEqualTo(then);
            }
        }
    }

    static Question read(String who, String path) {
        return new Question(who, path, Map.of(), false);
    }

    Answered asked() {
        var request = as(passport());
        var response = body.isEmpty() ? request.get(path) : request.body(body).post(path);
        try {
            return new Answered(this, response.statusCode(), JSON.readTree(response.asByteArray()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Passports passport() {
        var parts = who.split(":");
        return switch (parts[0]) {
            case "op" -> Passports.op(parts[1]);
            case "dp" -> Passports.dp(parts[1]);
            case "wk" -> Passports.wk(parts[1], WorkerId.of(parts[2]).value());
            case "no" -> Passports.no();
            default -> throw new IllegalArgumentException(who);
        };
    }
}
