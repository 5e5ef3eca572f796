package io.labortransfer.matching;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.Topics;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A small world of its own for one test: one county of workers in Sichuan, one county with a factory in Guangdong. Nobody of
 * another test lives there, so that runs of one test see nothing of another.
 */
public final class World {

    public static final String SEWING = "6-05-01-01";
    static final int FIRST = 1000;
    static final int MOST = 1000;
    private static final AtomicInteger WORLDS = new AtomicInteger();
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    final int number = WORLDS.incrementAndGet();
    public final String county = "51%04d".formatted(FIRST + number);
    public final String site = "44%04d".formatted(FIRST + number);
    public final String uscc = uscc(number);
    /** The line of the agreement of this world. */
    public final String line =
            PublicId.format("agl", new UUID(0x0190_0000_0000_7000L, 0xB000_0000_0000_0000L | number));

    private String employer = "";
    private long agreementVersion;

    public World() {
        CodeLists.publish();
    }

    public int number() {
        return number;
    }

    // ---- who calls

    public Passports op() {
        return Passports.op("51").prefix(county);
    }

    public Passports dp() {
        return Passports.dp("44").prefix(site);
    }

    public Passports em() {
        return Passports.em("44", uscc, employer.isEmpty() ? null : uuid("emp", employer));
    }

    public static RequestSpecification as(Passports passport) {
        return given().header("Authorization", passport.bearer()).contentType(ContentType.JSON);
    }

    // ---- the factory

    public String registered() {
        return registered(told -> {});
    }

    public String registered(Consumer<Map<String, Object>> change) {
        Map<String, Object> told = new HashMap<>(Map.of(
                "uscc",
                uscc,
                "name",
                "Factory " + number,
                "type",
                "ENTERPRISE",
                "division",
                site,
                "noWorkerFees",
                true));
        change.accept(told);
        employer = as(em()).body(told)
                .post("/api/v1/employers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return employer;
    }

    /** What the office of the place does with the factory. */
    public ValidatableResponse office(String verb, Map<String, ?> body) {
        return as(dp()).body(body)
                .post("/api/v1/employers/" + employer + "/" + verb)
                .then();
    }

    public String employer() {
        return employer;
    }

    public String verified() {
        registered();
        as(dp()).post("/api/v1/employers/" + employer + "/verify").then().statusCode(200);
        return employer;
    }

    public Map<String, Object> posting(int headcount) {
        Map<String, Object> posting = new HashMap<>();
        posting.put("employerId", employer);
        posting.put("employmentForm", "DIRECT");
        posting.put("workForm", "EMPLOYED");
        posting.put("occupationCode", SEWING);
        posting.put("siteDivision", site);
        posting.put("headcount", headcount);
        posting.put("nightShift", false);
        posting.put("publishFrom", today().toString());
        posting.put("validTo", today().plusDays(120).toString());
        posting.put("startFrom", today().plusDays(10).toString());
        posting.put("fullTime", true);
        posting.put("wage", wage(420_000));
        posting.put(
                "terms",
                Map.of(
                        "contractKind",
                        "LABOR_CONTRACT",
                        "insurance",
                        List.of("WORK_INJURY"),
                        "lodging",
                        Map.of("provided", true, "costFen", 0, "beds", 20),
                        "returnFunding",
                        "EMPLOYER"));
        posting.put("requirements", List.of());
        return posting;
    }

    public static Map<String, Object> wage(long baseFen) {
        return new HashMap<>(Map.of(
                "baseFen",
                baseFen,
                "basis",
                "MONTHLY",
                "overtimeIncluded",
                false,
                "usualWeeklyHours",
                44,
                "deductions",
                List.of(),
                "payDay",
                10));
    }

    public String drafted(Map<String, Object> posting) {
        return as(em()).body(posting)
                .post("/api/v1/job-orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public String submitted(Map<String, Object> posting) {
        String order = drafted(posting);
        as(em()).post("/api/v1/job-orders/" + order + "/submit").then().statusCode(200);
        return order;
    }

    public String published(int headcount) {
        return published(headcount, posting -> {});
    }

    public String published(int headcount, Consumer<Map<String, Object>> change) {
        if (employer.isEmpty()) {
            verified();
        }
        Map<String, Object> posting = posting(headcount);
        change.accept(posting);
        String order = submitted(posting);
        String state = as(dp()).post("/api/v1/job-orders/" + order + "/approve")
                .then()
                .statusCode(200)
                .extract()
                .path("state");
        assertThat(state).isEqualTo("PUBLISHED");
        return order;
    }

    public JsonPath order(String id) {
        return as(dp()).get("/api/v1/job-orders/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    // ---- the workers

    /** A worker as the registry tells of one. */
    public Person person() {
        return new Person(this, PEOPLE.incrementAndGet());
    }

    /** Tells of these workers and waits until they are known. */
    public void arrive(Person... people) {
        Topics.send(java.util.Arrays.stream(people).map(Person::event).toArray(Event[]::new));
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> {
                    for (Person person : people) {
                        assertThat(number(
                                        "SELECT coalesce(max(version), 0) FROM candidate WHERE worker_id = ?",
                                        person.id))
                                .isEqualTo(person.version);
                    }
                });
    }

    public Person[] people(int count) {
        Person[] all = new Person[count];
        for (int i = 0; i < count; i++) {
            all[i] = person();
        }
        arrive(all);
        return all;
    }

    /** Tells of an agreement between the county of the workers and that of the factory, and waits until it is known. */
    public void agreement(String state) {
        agreement(state, today().plusDays(300), lineOf(line, "ALL", 1_000, 0));
    }

    /** A line as tracking tells of one; its year is this one. */
    public static Map<String, Object> lineOf(String id, String group, int seats, int used) {
        return new HashMap<>(Map.of(
                "lineId",
                id,
                "year",
                today().getYear(),
                "group",
                group,
                "targetPersons",
                seats,
                "committedPosts",
                seats,
                "fundedSeatCap",
                seats,
                "usedSeats",
                used));
    }

    /** The same with these lines, until that day. */
    @SafeVarargs
    public final void agreement(String state, LocalDate validTo, Map<String, Object>... lines) {
        UUID id = new UUID(0x0190_0000_0000_7000L, 0xA000_0000_0000_0000L | number);
        long version = ++agreementVersion;
        Topics.send(agreementTold(id, version, state, validTo, List.of(lines)));
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> numberIn(
                                "51", "SELECT coalesce(max(version), 0) FROM agreement_link WHERE agreement_id = ?", id)
                        == version);
    }

    private Event agreementTold(
            UUID id, long version, String state, LocalDate validTo, List<Map<String, Object>> lines) {
        String agreement = PublicId.format("agr", id);
        return Event.on("lt.agreement.v1")
                .type("lt.agreement.activated.v1")
                .key(agreement)
                .subject(agreement)
                .sequence(version)
                .from("51")
                .to("44")
                .carrying(Map.of(
                        "agreementId",
                        agreement,
                        "version",
                        version,
                        "state",
                        state,
                        "parties",
                        List.of(
                                Map.of("side", "ORIGIN", "reportingUnit", "51", "divisionPrefix", county),
                                Map.of("side", "DESTINATION", "reportingUnit", "44", "divisionPrefix", site)),
                        "validFrom",
                        today().minusDays(30).toString(),
                        "validTo",
                        validTo.toString(),
                        "lines",
                        lines));
    }

    // ---- runs and matches

    public ValidatableResponse ordered(boolean propose) {
        return as(op()).body(Map.of(
                        "workerFilter",
                        Map.of(),
                        "jobFilter",
                        Map.of("destinations", List.of(site)),
                        "propose",
                        propose,
                        "lotterySeed",
                        "test"))
                .post("/api/v1/matches/batches")
                .then()
                .statusCode(202);
    }

    /** Orders a run over this world and waits for its end. */
    public JsonPath run() {
        String id = ordered(true).extract().path("id");
        return ended(id);
    }

    public JsonPath ended(String run) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    String state = batch(run).getString("state");
                    assertThat(state).isNotEqualTo("FAILED");
                    return state.equals("DONE");
                });
        return batch(run);
    }

    public JsonPath batch(String run) {
        return as(op()).get("/api/v1/matches/batches/" + run)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The one match of a worker that is open or was last. */
    public String matchOf(Person person) {
        List<Map<String, Object>> items = as(op()).get("/api/v1/matches?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return items.stream()
                .filter(match -> person.wire().equals(match.get("workerId")))
                .map(match -> (String) match.get("id"))
                .reduce((one, other) -> other)
                .orElseThrow(() -> new AssertionError("no match of " + person.wire()));
    }

    public JsonPath match(String id) {
        return as(op()).get("/api/v1/matches/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static Map<String, Object> word(Person person) {
        return new HashMap<>(Map.of(
                "by",
                "SELF_IN_PERSON",
                "at",
                OffsetDateTime.now(ZoneOffset.ofHours(8)).toString(),
                "evidenceRef",
                "ev-" + person.id));
    }

    public ValidatableResponse decides(Person person, String match, String step, String decision, Object... consents) {
        return as(op()).body(Map.of(
                        "step", step, "decision", decision, "workerWord", word(person), "consents", List.of(consents)))
                .post("/api/v1/matches/" + match + "/worker-decision")
                .then();
    }

    /** The worker's office sends their application. */
    public ValidatableResponse applies(Person person, String order, Object... consents) {
        return as(op()).body(application(person, consents))
                .post("/api/v1/job-orders/" + order + "/applications")
                .then();
    }

    public static Map<String, Object> application(Person person, Object... consents) {
        return Map.of("workerId", person.wire(), "workerWord", word(person), "consents", List.of(consents));
    }

    /** The list of candidates as the employer reads it. */
    public List<Map<String, Object>> candidates(String order) {
        return as(em()).get("/api/v1/job-orders/" + order + "/candidates?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    public Map<String, Object> identityConsent() {
        return Map.of("purpose", "SHARE_IDENTITY_EMPLOYER", "scope", List.of(employer));
    }

    public ValidatableResponse employerDoes(String match, String verb) {
        return as(em()).post("/api/v1/matches/" + match + "/" + verb).then();
    }

    public String mutual(Person person) {
        String match = matchOf(person);
        decides(person, match, "PROPOSAL", "ACCEPT").statusCode(200);
        employerDoes(match, "shortlist").statusCode(200);
        return match;
    }

    public String offered(Person person) {
        String match = mutual(person);
        employerDoes(match, "offer").statusCode(200);
        return match;
    }

    public String accepted(Person person) {
        String match = offered(person);
        decides(person, match, "OFFER", "ACCEPT", identityConsent()).statusCode(200);
        return match;
    }

    public Event transferNews(String what, Person person, String match, long acceptSeq, long sequence) {
        return Event.on("lt.transfer.v1")
                .type("lt.transfer." + what + ".v1")
                .key(person.wire())
                .subject(PublicId.format("trf", person.id))
                .sequence(sequence)
                .from("51")
                .to("44")
                .carrying(Map.of(
                        "workerId",
                        person.wire(),
                        "matchId",
                        match,
                        "acceptSeq",
                        acceptSeq,
                        "state",
                        what.toUpperCase()));
    }

    public void awaitState(String match, String state) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(match(match).getString("state")).isEqualTo(state));
    }

    /** A second match of the same worker with another order of this world, as another way in would bring it. */
    public String secondMatch(String first) {
        String order = published(1);
        UUID id = new UUID(0x0190_0000_0000_7000L, 0x9000_0000_0000_0000L | PEOPLE.incrementAndGet());
        update("51", """
                INSERT INTO match (origin_province, id, destination_province, worker_id, worker_version, worker_division, job_order_id,
                    employer_id, site_division, full_time, terms_hash, found_through, state, utility, post_rank, reasons, version,
                    created_at, created_by, updated_at, updated_by)
                SELECT origin_province, ?, destination_province, worker_id, worker_version, worker_division, ?, employer_id,
                    site_division, full_time, terms_hash, found_through, 'PROPOSED', 0, 1, '{}', 0, now(), 'test', now(), 'test'
                FROM match WHERE id = ?""", id, uuid("job", order), uuid("mat", first));
        return PublicId.format("mat", id);
    }

    /** Copies of one published order, for the sake of numbers. */
    public void manyOrders(int count, int headcount) {
        String order = published(headcount);
        update("44", """
                INSERT INTO job_order
                SELECT (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'monthly_fen', 300000 + n * 1000))).*
                FROM job_order o, generate_series(2, ?) AS n WHERE o.id = ?""", count, uuid("job", order));
    }

    /** Puts as many states on the topic as fast as a producer can; answers how many milliseconds it took to know them all. */
    public long manyPeople(int count) {
        List<Event> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(person().with("education", List.of("60", "70", "80").get(i % 3))
                    .event());
        }
        long began = System.nanoTime();
        String kafka = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "linger.ms", 5),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (Event event : all) {
                ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                        event.topic(),
                        event.key(),
                        Objects.requireNonNull(event.payload()).getBytes(StandardCharsets.UTF_8));
                event.headers()
                        .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
                producer.send(message);
            }
        }
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> number("SELECT count(*) FROM candidate WHERE division = ?", county) == count);
        return (System.nanoTime() - began) / 1_000_000;
    }

    /** From that day on the least wage is higher where the factory is, and nowhere else. */
    public void minimumRises(LocalDate from, long monthlyFen) {
        CodeLists.minimumRises(site, from, monthlyFen);
    }

    // ---- small things

    /** Reads one number as the service would in the scope of a unit. */
    public static long numberIn(String province, String sql, Object... values) {
        return inScope(province, connection -> {
            try (PreparedStatement query = prepared(connection, sql, values);
                    ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** Changes rows as the service would in the scope of a unit; answers how many. */
    public static int update(String province, String sql, Object... values) {
        return inScope(province, connection -> {
            try (PreparedStatement change = prepared(connection, sql, values)) {
                return change.executeUpdate();
            }
        });
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** Does something in one transaction in the scope of a unit. */
    public static <T> T inScope(String province, Work<T> work) {
        Scopes scopes = Arc.container().select(Scopes.class).get();
        AgroalDataSource records =
                Arc.container().select(AgroalDataSource.class).get();
        return scopes.call(
                ProvinceScope.ofProvince(province),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (Connection connection = records.getConnection()) {
                        return work.with(connection);
                    }
                }));
    }

    /** Work with a connection. */
    public interface Work<T> {

        T with(Connection connection) throws SQLException;
    }

    public static LocalDate today() {
        return LocalDate.now(ZoneOffset.ofHours(8));
    }

    public static UUID uuid(String prefix, String wire) {
        return PublicId.parse(prefix, wire).orElseThrow();
    }

    /** Reads one number with the engine's role, which sees all units. */
    public static long number(String sql, Object... values) {
        AgroalDataSource engine = Arc.container()
                .select(AgroalDataSource.class, new DataSource.DataSourceLiteral("engine"))
                .get();
        try (Connection connection = engine.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static String uscc(int number) {
        String body = "91440101MA%07d".formatted(number);
        int[] weights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += USCC_ALPHABET.indexOf(body.charAt(i)) * weights[i];
        }
        return body + USCC_ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
