package io.labortransfer.local.journey;

import io.labortransfer.local.sample.Ledger;
import io.labortransfer.local.sample.SampleFiles;
import io.labortransfer.local.sample.Wish;
import io.labortransfer.local.stack.Reporter;
import io.labortransfer.local.stack.Stack;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the parties know as the journey goes on: the files they hold and the ids that the suite has given them. */
final class Story {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final Stack stack;
    private final Api api;
    private final Reporter reporter;
    private final Checks checks = new Checks();
    private final Ledger ledger;
    private final Map<String, String> workers = new LinkedHashMap<>();
    private final Map<String, Wish> wishesByWorker = new LinkedHashMap<>();
    private final Map<String, String> employerClients = new LinkedHashMap<>();
    private final Map<String, List<Proposal>> proposals = new LinkedHashMap<>();
    private final Map<String, List<Case>> cases = new LinkedHashMap<>();
    private final Map<String, List<Ride>> rides = new LinkedHashMap<>();

    Story(Stack stack, Reporter reporter, Witness witness) {
        this.stack = stack;
        this.reporter = reporter;
        this.api = new Api(stack.gateway(), stack.tokens(), witness);
        this.ledger = stack.sample().ledger();
    }

    /** A match as both its parties see it. */
    record Proposal(String matchId, String workerId, String jobOrderId, String employerId) {}

    /** A case as both its parties see it. */
    record Case(String transferId, String workerId, String employerId, String termsHash) {}

    /** A trip and who is on it. */
    record Ride(String path, List<Case> riders) {
        Ride {
            riders = List.copyOf(riders);
        }
    }

    Api api() {
        return api;
    }

    Reporter reporter() {
        return reporter;
    }

    Checks checks() {
        return checks;
    }

    Ledger ledger() {
        return ledger;
    }

    SampleFiles files() {
        return stack.sample();
    }

    void know(String sourceRecordId, String workerId) {
        workers.put(sourceRecordId, workerId);
    }

    /** The id that the registry gave to the person of a line. */
    String worker(String sourceRecordId) {
        String id = workers.get(sourceRecordId);
        if (id == null) {
            throw new JourneyStuckException("The registry gave no id for " + sourceRecordId);
        }
        return id;
    }

    void know(Wish wish) {
        wishesByWorker.put(worker(wish.sourceRecordId()), wish);
    }

    /** What the person behind the id wishes and says. */
    Wish wishOf(String workerId) {
        Wish wish = wishesByWorker.get(workerId);
        if (wish == null) {
            throw new JourneyStuckException(workerId + " has no wish in the sample and was matched all the same");
        }
        return wish;
    }

    void knowEmployer(String employerId, String client) {
        employerClients.put(employerId, client);
    }

    /** The client by which the employer calls. */
    String clientOf(String employerId) {
        String client = employerClients.get(employerId);
        if (client == null) {
            throw new JourneyStuckException("No employer of the sample is " + employerId);
        }
        return client;
    }

    void proposed(String origin, List<Proposal> found) {
        proposals.put(origin, List.copyOf(found));
    }

    List<Proposal> proposals(String origin) {
        return proposals.getOrDefault(origin, List.of());
    }

    void opened(String origin, List<Case> found) {
        cases.put(origin, List.copyOf(found));
    }

    List<Case> cases(String origin) {
        return cases.getOrDefault(origin, List.of());
    }

    void travelling(String origin, String path, List<Case> riders) {
        rides.computeIfAbsent(origin, province -> new ArrayList<>()).add(new Ride(path, riders));
    }

    List<Ride> rides(String origin) {
        return List.copyOf(rides.getOrDefault(origin, List.of()));
    }

    List<Case> allCases() {
        List<Case> all = new ArrayList<>();
        cases.values().forEach(all::addAll);
        return all;
    }

    /** The word of a person, as the office records it: spoken in person, with evidence of that person alone. */
    Map<String, Object> word(String evidenceRef) {
        return Map.of("by", "SELF_IN_PERSON", "at", now(), "languageUsed", "zh", "evidenceRef", evidenceRef);
    }

    Map<String, Object> wordOf(String workerId) {
        return word(wishOf(workerId).evidenceRef());
    }

    /** This moment as the API writes it. */
    static String now() {
        return at(OffsetDateTime.now(CHINA));
    }

    static String inMinutes(long minutes) {
        return at(OffsetDateTime.now(CHINA).plusMinutes(minutes));
    }

    private static String at(OffsetDateTime time) {
        return time.truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
