package io.labortransfer.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Everything that one exporting province sends: its file of people, their wishes and its roll call. */
final class ProvinceSample {
    private final SamplePlan.Corridor corridor;
    private final LocalDate today;
    private final Chance chance;
    private final People people;
    private final FileFormat format;
    private final List<Person> good = new ArrayList<>();
    private final List<Wish> wishes = new ArrayList<>();
    private final List<RollCall> rollCalls = new ArrayList<>();
    private List<FileLine> lines = new ArrayList<>();

    ProvinceSample(SamplePlan plan, SamplePlan.Corridor corridor, LocalDate today, FileFormat format, Places places) {
        this.corridor = corridor;
        this.today = today;
        this.format = format;
        this.chance = Chance.of(plan.seed(), "province-" + corridor.origin());
        this.people = new People(corridor.origin(), today, chance, places);
        addSeekers();
        addOthers(plan.workersPerProvince());
    }

    private void addSeekers() {
        List<Trade> crowded = Trade.crowded(corridor.destination());
        List<Trade> roomy = Trade.roomy(corridor.destination());
        for (int i = 0; i < corridor.crowdedSeekers(); i++) {
            wish(Wish.Outlook.ONE_OF_MANY, crowded.get(i % crowded.size()));
        }
        for (int i = 0; i < corridor.roomySeekers(); i++) {
            wish(roomyOutlook(i), roomy.get(i % roomy.size()));
        }
        for (int i = 0; i < corridor.outOfReach(); i++) {
            addOutOfReach(i, crowded.get(i % crowded.size()));
        }
        for (int i = 0; i < corridor.silent(); i++) {
            wish(Wish.Outlook.SILENT, roomy.get(i % roomy.size()));
        }
    }

    private Wish.Outlook roomyOutlook(int i) {
        if (i < corridor.decliningProposal()) {
            return Wish.Outlook.DECLINES_PROPOSAL;
        }
        return i < corridor.decliningProposal() + corridor.decliningOffer()
                ? Wish.Outlook.DECLINES_OFFER
                : Wish.Outlook.GOES;
    }

    private void addOutOfReach(int i, Trade trade) {
        switch (SamplePlan.OUT_OF_REACH.get(i % SamplePlan.OUT_OF_REACH.size())) {
            case "WAGE" -> wish(people.seeker(trade), trade, Wish.Outlook.OUT_OF_REACH, "EMPLOYED", 2_000_000);
            case "WORK_FORM" -> wish(people.seeker(trade), trade, Wish.Outlook.OUT_OF_REACH, "FLEXIBLE", wage());
            case "MOBILITY" -> wish(people.tiedTo(trade), trade, Wish.Outlook.OUT_OF_REACH, "EMPLOYED", wage());
            default -> wish(people.unskilled(), trade, Wish.Outlook.OUT_OF_REACH, "EMPLOYED", wage());
        }
    }

    private void wish(Wish.Outlook outlook, Trade trade) {
        wish(people.seeker(trade), trade, outlook, "EMPLOYED", wage());
    }

    private void wish(Person person, Trade trade, Wish.Outlook outlook, String workForm, long wageMinFen) {
        good.add(person);
        wishes.add(new Wish(
                person.sourceRecordId(),
                evidence(person),
                List.of(workForm),
                List.of(trade.occupation()),
                List.of(corridor.destination()),
                wageMinFen,
                today,
                today.plusDays(60),
                true,
                outlook != Wish.Outlook.SILENT,
                outlook));
    }

    private long wage() {
        return chance.between(70, 88) * 5_000L;
    }

    private void addOthers(int workers) {
        for (int i = 0; i < corridor.inWorkAlready(); i++) {
            Person person = people.employed();
            good.add(person);
            rollCalls.add(new RollCall(
                    person.sourceRecordId(),
                    person.registrationDivision(),
                    chance.pick(List.of("FLEXIBLE", "SELF_EMPLOYED", "FARM_HIRED")),
                    today.minusDays(chance.between(20, 300)).toString(),
                    evidence(person)));
        }
        while (good.size() < workers) {
            good.add(people.neighbour());
        }
    }

    private static String evidence(Person person) {
        return "ev-" + person.sourceRecordId();
    }

    /** Puts the file together: everyone in no order, the spoiled lines anywhere, repeated ones after their first. */
    void assemble(List<Person> heldElsewhere, String foreignDivision) {
        List<FileLine> all = new ArrayList<>();
        good.forEach(person -> all.add(FileLine.created(encode(person), person)));
        all.addAll(new BrokenLines(format, people, today, foreignDivision).all(corridor.origin()));
        heldElsewhere.forEach(person -> all.add(FileLine.parked(encode(asOurs(person)))));
        lines = new ArrayList<>(chance.shuffled(all));
        repeatSome(3);
    }

    private Person asOurs(Person other) {
        Person ours = people.neighbour();
        return new Person(
                other.idNumber(),
                other.name(),
                other.male(),
                other.birthDate(),
                other.phone(),
                ours.address(),
                ours.registrationDivision(),
                other.categories(),
                other.laborCapacity(),
                other.mobility(),
                other.cannotLeaveReasons(),
                other.education(),
                other.skills(),
                other.languages(),
                ours.attestation(),
                ours.sourceSystem(),
                ours.sourceRecordId());
    }

    private void repeatSome(int times) {
        Supplier<Person> early = () -> {
            FileLine line = lines.get(chance.below(lines.size() / 2));
            while (line.person() == null) {
                line = lines.get(chance.below(lines.size() / 2));
            }
            return line.person();
        };
        for (int i = 0; i < times; i++) {
            Person again = early.get();
            FileLine repeated = FileLine.rejected(encode(again), "idNumber", "DUPLICATE_IN_FILE");
            lines.add(chance.between(lines.size() / 2 + 1, lines.size()), repeated);
        }
    }

    private byte[] encode(Person person) {
        return format.encode(person.line(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** People without a wish or a job, of whom some turn up in another province's file as well. */
    List<Person> bystanders(int count) {
        int from = wishes.size() + rollCalls.size();
        return good.stream()
                .skip(from)
                .filter(person -> person.attestation().equals("COUNTY"))
                .limit(count)
                .toList();
    }

    SamplePlan.Corridor corridor() {
        return corridor;
    }

    FileFormat format() {
        return format;
    }

    List<Person> people() {
        return List.copyOf(good);
    }

    List<Wish> wishes() {
        return List.copyOf(wishes);
    }

    List<RollCall> rollCalls() {
        return List.copyOf(rollCalls);
    }

    List<FileLine> lines() {
        return List.copyOf(lines);
    }
}
