package io.labortransfer.matching.matching;

import static io.labortransfer.matching.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.Race;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Workers, their office and an employer do what comes to their minds, one after the other and at once. Whatever they do, the life of a match
 * is lawful and no post is given twice. A walk is repeated by its seed.
 */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class MatchLifeTest {

    private static final int PEOPLE = 6;
    private static final int ORDERS = 3;
    private static final int STEPS = 42;
    private static final int EVERY_RACE = 7;
    private static final int AT_ONCE = 5;
    private static final Set<MatchState> RESERVED =
            EnumSet.of(MatchState.OFFERED, MatchState.OFFER_ACCEPTED, MatchState.TRANSFER_OPENED);
    private static final Set<MatchState> ACCEPTED =
            EnumSet.of(MatchState.OFFER_ACCEPTED, MatchState.TRANSFER_OPENED, MatchState.PLACED);
    private static final Map<MatchState, Set<MatchState>> REACHED = reached();

    private final World world = new World();
    private final List<String> orders = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatever_they_do_no_post_is_given_twice_and_every_exit_gives_its_post_back(long seed) throws Exception {
        Random random = new Random(seed);
        for (int i = 0; i < ORDERS; i++) {
            orders.add(world.published(1 + random.nextInt(3)));
        }
        people.addAll(List.of(world.people(PEOPLE)));
        world.run();

        for (int step = 0; step < STEPS; step++) {
            String where = "seed " + seed + ", step " + step;
            Map<String, Told> before = matches();
            if (step % EVERY_RACE == EVERY_RACE - 1) {
                List<Act> acts = new ArrayList<>();
                for (int i = 0; i < AT_ONCE; i++) {
                    acts.add(act(random, before));
                }
                Race.run(AT_ONCE, i -> acts.get(i).call()).forEach(answer -> isAnAnswer(answer, where));
            } else {
                Act act = act(random, before);
                Response answer = act.call();
                isAnAnswer(answer, where + " " + act.name());
                if (answer.statusCode() >= 400) {
                    assertThat(matches())
                            .as("%s %s: refused, and yet", where, act.name())
                            .isEqualTo(before);
                }
            }
            isLawful(before, matches(), where);
        }
    }

    /** A match as the worker's office reads it. */
    private record Told(String worker, String order, MatchState state) {}

    /** Something that somebody does. */
    private record Act(String name, Runs runs) {

        interface Runs {
            Response now();
        }

        Response call() {
            return runs.now();
        }
    }

    private Map<String, Told> matches() {
        List<Map<String, Object>> items = as(world.op())
                .get("/api/v1/matches?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        Map<String, Told> matches = new HashMap<>();
        items.forEach(item -> matches.put(
                (String) item.get("id"),
                new Told((String) item.get("workerId"), (String) item.get("jobOrderId"), MatchState.valueOf((String)
                        item.get("state")))));
        return matches;
    }

    private Act act(Random random, Map<String, Told> known) {
        List<String> ids = known.keySet().stream().sorted().toList();
        String match = ids.get(random.nextInt(ids.size()));
        Person worker = people.stream()
                .filter(person -> person.wire().equals(known.get(match).worker()))
                .findFirst()
                .orElseThrow();
        String order = orders.get(random.nextInt(ORDERS));
        Person anybody = people.get(random.nextInt(PEOPLE));
        return switch (random.nextInt(12)) {
            case 0 -> decides(worker, match, "PROPOSAL", "ACCEPT");
            case 1 -> decides(worker, match, "PROPOSAL", "DECLINE");
            case 2, 3 -> decides(worker, match, "OFFER", "ACCEPT");
            case 4 -> decides(worker, match, "OFFER", "DECLINE");
            case 5 -> employer(match, "shortlist", Map.of());
            case 6, 7 -> employer(match, "offer", Map.of());
            case 8 ->
                employer(match, random.nextBoolean() ? "reject" : "retract", Map.of("reasonCode", "SKILL_MISSING"));
            case 9 -> withdraws(worker, match);
            case 10 -> applies(anybody, order);
            default -> resizes(order, 1 + random.nextInt(3));
        };
    }

    private Act decides(Person worker, String match, String step, String decision) {
        List<Object> consents =
                step.equals("OFFER") && decision.equals("ACCEPT") ? List.of(world.identityConsent()) : List.of();
        String key = key();
        return new Act(
                step + " " + decision + " " + match,
                () -> as(world.op())
                        .header("Idempotency-Key", key)
                        .body(Map.of(
                                "step",
                                step,
                                "decision",
                                decision,
                                "workerWord",
                                World.word(worker),
                                "consents",
                                consents))
                        .post("/api/v1/matches/" + match + "/worker-decision"));
    }

    private Act employer(String match, String verb, Map<String, ?> body) {
        String key = key();
        return new Act(
                verb + " " + match,
                () -> as(world.em())
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post("/api/v1/matches/" + match + "/" + verb));
    }

    private Act withdraws(Person worker, String match) {
        String key = key();
        return new Act(
                "withdraw " + match,
                () -> as(world.op())
                        .header("Idempotency-Key", key)
                        .body(Map.of("workerWord", World.word(worker)))
                        .post("/api/v1/matches/" + match + "/withdraw"));
    }

    private Act applies(Person worker, String order) {
        String key = key();
        return new Act(
                "application to " + order,
                () -> as(world.op())
                        .header("Idempotency-Key", key)
                        .body(World.application(worker, world.identityConsent()))
                        .post("/api/v1/job-orders/" + order + "/applications"));
    }

    private Act resizes(String order, int posts) {
        return new Act(
                posts + " posts at " + order,
                () -> as(world.em())
                        .contentType("application/merge-patch+json")
                        .header("If-Match", "*")
                        .body("{\"headcount\":" + posts + "}")
                        .patch("/api/v1/job-orders/" + order));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** It is done, or refused with a reason that a person can read. */
    private static void isAnAnswer(Response answer, String where) {
        if (answer.statusCode() >= 300) {
            assertThat(answer.statusCode()).as(where + answer.asString()).isIn(409, 412, 422);
            assertThat(answer.jsonPath().getString("code")).as(where).isNotBlank();
            assertThat(answer.jsonPath().getString("detail")).as(where).isNotBlank();
        }
    }

    private void isLawful(Map<String, Told> before, Map<String, Told> after, String where) {
        before.forEach((id, former) -> {
            Told now = after.get(id);
            assertThat(now).as("%s: no match is lost", where).isNotNull();
            assertThat(now.state())
                    .as("%s: %s comes from %s", where, id, former.state())
                    .isIn(REACHED.get(former.state()));
        });
        people.forEach(person -> assertThat(after.values().stream()
                        .filter(match -> match.worker().equals(person.wire()))
                        .filter(match -> ACCEPTED.contains(match.state())))
                .as("%s: one accepted offer of %s", where, person.wire())
                .hasSizeLessThanOrEqualTo(1));
        for (String order : orders) {
            JsonPath shown = world.order(order);
            long reserved = after.values().stream()
                    .filter(match -> match.order().equals(order) && RESERVED.contains(match.state()))
                    .count();
            assertThat(shown.getLong("reserved"))
                    .as("%s: reserved at %s", where, order)
                    .isEqualTo(reserved);
            assertThat(shown.getInt("filled"))
                    .as("%s: filled at %s", where, order)
                    .isNotNegative();
            assertThat(shown.getInt("reserved") + shown.getInt("filled"))
                    .as("%s: never oversold", where)
                    .isLessThanOrEqualTo(shown.getInt("headcount"));
        }
    }

    /** The states that are reached from each, by any number of lawful moves. */
    private static Map<MatchState, Set<MatchState>> reached() {
        Map<MatchState, Set<MatchState>> reached = new HashMap<>();
        for (MatchState from : MatchState.values()) {
            Set<MatchState> all = EnumSet.of(from);
            int size = 0;
            while (size < all.size()) {
                size = all.size();
                List.copyOf(all).forEach(state -> all.addAll(state.moves()));
            }
            reached.put(from, all);
        }
        return reached;
    }
}
