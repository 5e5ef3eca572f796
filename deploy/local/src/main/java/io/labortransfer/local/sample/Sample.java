package io.labortransfer.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The whole sample of one seed and day, in memory; {@link SampleFiles} writes it down. */
public final class Sample {
    /** People of the first province who are in the second one's file as well. */
    private static final int HELD_ELSEWHERE = 12;

    private final SamplePlan plan;
    private final LocalDate today;
    private final List<ProvinceSample> provinces = new ArrayList<>();
    private final List<LaborMarket> markets = new ArrayList<>();

    private Sample(SamplePlan plan, LocalDate today) {
        this.plan = plan;
        this.today = today;
        Places places = Places.load();
        for (SamplePlan.Corridor corridor : plan.corridors()) {
            FileFormat format = provinces.isEmpty() ? FileFormat.NDJSON : FileFormat.CSV;
            provinces.add(new ProvinceSample(plan, corridor, today, format, places));
            markets.add(new LaborMarket(plan, corridor, today, places));
        }
        ProvinceSample first = provinces.getFirst();
        for (ProvinceSample province : provinces) {
            List<Person> elsewhere = province == first ? List.of() : first.bystanders(HELD_ELSEWHERE);
            province.assemble(
                    elsewhere,
                    places.in(province.corridor().destination()).getFirst().code());
        }
    }

    /** The same plan and day give the same sample to the byte. */
    public static Sample of(SamplePlan plan, LocalDate today) {
        return new Sample(plan, today);
    }

    /** The firms of all receiving provinces. */
    public List<Firm> firms() {
        return markets.stream().flatMap(market -> market.firms().stream()).toList();
    }

    public List<Vacancy> vacancies() {
        return markets.stream().flatMap(market -> market.vacancies().stream()).toList();
    }

    public List<Wish> wishes(String province) {
        return of(province).wishes();
    }

    public List<RollCall> rollCalls(String province) {
        return of(province).rollCalls();
    }

    public SamplePlan plan() {
        return plan;
    }

    List<ProvinceSample> provinces() {
        return List.copyOf(provinces);
    }

    private ProvinceSample of(String province) {
        return provinces.stream()
                .filter(each -> each.corridor().origin().equals(province))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The sample holds no people of " + province));
    }

    /** What must come out. */
    public Ledger ledger() {
        List<Ledger.CorridorLedger> corridors = new ArrayList<>();
        for (int i = 0; i < provinces.size(); i++) {
            corridors.add(corridor(provinces.get(i), markets.get(i)));
        }
        return new Ledger(
                plan.seed(),
                today.toString(),
                provinces.stream().map(Sample::importOf).toList(),
                corridors);
    }

    private static Ledger.ImportLedger importOf(ProvinceSample province) {
        List<Ledger.RejectedLine> rejected = new ArrayList<>();
        List<Integer> parked = new ArrayList<>();
        int number = province.format() == FileFormat.CSV ? 1 : 0;
        for (FileLine line : province.lines()) {
            number++;
            switch (line.fate()) {
                case CREATED -> {}
                case PARKED -> parked.add(number);
                case REJECTED ->
                    rejected.add(new Ledger.RejectedLine(number, orEmpty(line.field()), orEmpty(line.code())));
            }
        }
        String origin = province.corridor().origin();
        return new Ledger.ImportLedger(
                origin,
                SampleFiles.workers(origin, province.format()),
                province.format().mediaType(),
                People.sourceSystem(origin),
                province.lines().size(),
                province.people().size(),
                parked,
                rejected);
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    private static Ledger.CorridorLedger corridor(ProvinceSample province, LaborMarket market) {
        SamplePlan.Corridor plan = province.corridor();
        Map<String, Integer> refused = new TreeMap<>();
        int seats = 0;
        for (Vacancy vacancy : market.vacancies()) {
            if (vacancy.refusal() == null) {
                seats += vacancy.headcount();
            } else {
                refused.merge(vacancy.refusal(), 1, Integer::sum);
            }
        }
        return new Ledger.CorridorLedger(
                plan.origin(),
                plan.destination(),
                plan.wishes(),
                plan.consents(),
                market.firms().size(),
                market.vacancies().size(),
                market.vacancies().size()
                        - refused.values().stream().mapToInt(Integer::intValue).sum(),
                refused,
                seats,
                plan.proposals(),
                plan.withoutProposal(),
                saying(province, Wish.Outlook.DECLINES_PROPOSAL),
                plan.offers(),
                saying(province, Wish.Outlook.DECLINES_OFFER),
                plan.cases(),
                plan.vehicles(),
                plan.travellers(),
                plan.waitlisted(),
                plan.inWorkAlready());
    }

    private static List<String> saying(ProvinceSample province, Wish.Outlook outlook) {
        return province.wishes().stream()
                .filter(wish -> wish.outlook() == outlook)
                .map(Wish::sourceRecordId)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
