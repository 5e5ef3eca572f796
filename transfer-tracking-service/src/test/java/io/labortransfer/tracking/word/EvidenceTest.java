package io.labortransfer.tracking.word;

import static io.labortransfer.tracking.Door.office;
import static io.labortransfer.tracking.Door.post;
import static io.labortransfer.tracking.Door.spell;
import static io.labortransfer.tracking.Door.today;
import static io.labortransfer.tracking.Door.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.labortransfer.tracking.Door;
import io.labortransfer.tracking.Offer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A reference to evidence proves one person's word, whatever is decided on it and however many claim it at once. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class EvidenceTest {

    @Test
    void of_many_people_who_claim_one_proof_at_once_one_gets_it_and_may_use_it_again() throws Exception {
        List<String> people = known(8);
        Map<String, Object> proof = word(Offer.id());

        List<Integer> answers = atOnce(people, proof);

        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 422).hasSize(7);
        String holder = people.get(answers.indexOf(201));
        post(office(), "/spells", on(proof, holder)).statusCode(201);
        for (String other : people) {
            if (!other.equals(holder)) {
                post(office(), "/spells", on(proof, other)).statusCode(422).body("code", equalTo("EVIDENCE_SHARED"));
            }
        }
    }

    private static List<Integer> atOnce(List<String> people, Map<String, Object> proof) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> calls = people.stream()
                    .<Callable<Integer>>map(person -> () -> post(office(), "/spells", on(proof, person))
                            .extract()
                            .statusCode())
                    .toList();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> call : threads.invokeAll(calls)) {
                answers.add(call.get());
            }
            return answers;
        }
    }

    private static Map<String, Object> on(Map<String, Object> proof, String person) {
        Map<String, Object> told = spell(person, today().minusDays(3));
        told.put("fullTime", false);
        told.put("workerWord", proof);
        return told;
    }

    private static List<String> known(int count) {
        Door.divisions();
        List<Offer> people = Stream.generate(Offer::anOffer).limit(count).toList();
        people.forEach(person -> Topics.send(person.candidate(1990)));
        for (Offer person : people) {
            Map<String, Object> probe = spell(person.workerId(), today().plusDays(30));
            await().until(() ->
                    post(office(), "/spells", probe).extract().path("code").equals("SPELL_START_TOO_FAR"));
        }
        return people.stream().map(Offer::workerId).toList();
    }
}
