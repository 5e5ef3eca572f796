package io.labortransfer.matching.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fixtures that speak: a worker whom every rule lets through, a post that takes anyone, and one change at a time. */
final class People {

    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final String SEWING = "6-05-01-01";

    private People() {}

    static UUID id(int number) {
        return new UUID(0x0190_0000_0000_7000L, number);
    }

    static WorkerFixture aWorker(int number) {
        return new WorkerFixture(number);
    }

    static PostFixture aPost(int number) {
        return new PostFixture(number);
    }

    static final class WorkerFixture {

        private final UUID id;
        private Reason standing = Reason.FITS;
        private String capacity = "NORMAL";
        private String mobility = "ANYWHERE";
        private YearMonth birthMonth = YearMonth.of(1990, 1);
        private String education = "70";
        private String sex = "1";
        private List<Skill> skills = List.of();
        private Set<String> languages = Set.of();
        private int priority = 5;
        private Set<String> consents = Set.of("44", "51");
        private Set<UUID> answered = Set.of();
        private List<String> destinations = List.of();
        private List<String> workForms = List.of();
        private long wageMinFen;
        private LocalDate latest = DAY.plusDays(60);
        private List<UUID> ranked = List.of();
        private String company = "";
        private Set<UUID> lines = Set.of();

        private WorkerFixture(int number) {
            id = id(number);
        }

        WorkerFixture kept(Reason out) {
            standing = out;
            return this;
        }

        WorkerFixture capacity(String value) {
            capacity = value;
            return this;
        }

        WorkerFixture mobility(String value) {
            mobility = value;
            return this;
        }

        WorkerFixture born(int year, int month) {
            birthMonth = YearMonth.of(year, month);
            return this;
        }

        WorkerFixture sex(String code) {
            sex = code;
            return this;
        }

        WorkerFixture education(String code) {
            education = code;
            return this;
        }

        WorkerFixture skilled(String occupation, int level, boolean certified) {
            skills = List.of(new Skill(occupation, level, certified));
            return this;
        }

        WorkerFixture speaking(String language) {
            languages = Set.of(language);
            return this;
        }

        WorkerFixture priority(int rank) {
            priority = rank;
            return this;
        }

        WorkerFixture agreeingTo(String... units) {
            consents = Set.of(units);
            return this;
        }

        WorkerFixture answered(int post) {
            answered = Set.of(id(post));
            return this;
        }

        WorkerFixture wanting(String... places) {
            destinations = List.of(places);
            return this;
        }

        WorkerFixture wantingForm(String form) {
            workForms = List.of(form);
            return this;
        }

        WorkerFixture wantingWage(long fen) {
            wageMinFen = fen;
            return this;
        }

        WorkerFixture startingBefore(LocalDate day) {
            latest = day;
            return this;
        }

        WorkerFixture ranking(int... posts) {
            ranked = java.util.Arrays.stream(posts).mapToObj(People::id).toList();
            return this;
        }

        WorkerFixture goingWith(String others) {
            company = others;
            return this;
        }

        WorkerFixture countedBy(int... numbers) {
            lines = java.util.Arrays.stream(numbers).mapToObj(People::id).collect(java.util.stream.Collectors.toSet());
            return this;
        }

        Seeker build() {
            Wish wish = new Wish(
                    workForms, List.of(), destinations, wageMinFen, DAY, latest, false, ranked, Weights.DEFAULT);
            return new Seeker(
                    id,
                    "51",
                    "513401",
                    "513401102",
                    standing,
                    capacity,
                    mobility,
                    birthMonth,
                    sex,
                    education,
                    skills,
                    languages,
                    priority,
                    wish,
                    consents,
                    answered,
                    company,
                    lines);
        }
    }

    static final class PostFixture {

        private final UUID id;
        private String destination = "44";
        private String site = "441900";
        private long monthlyFen = 400_000;
        private String workForm = "EMPLOYED";
        private LocalDate startFrom = DAY.plusDays(10);
        private boolean nightShift;
        private boolean throughThird;
        private List<Demand> demands = List.of();
        private int seats = 1;
        private @Nullable UUID line;

        private PostFixture(int number) {
            id = id(number);
        }

        PostFixture at(String unit, String division) {
            destination = unit;
            site = division;
            return this;
        }

        PostFixture paying(long fen) {
            monthlyFen = fen;
            return this;
        }

        PostFixture asking(Demand.Kind kind, String value) {
            demands = List.of(new Demand(kind, value, true));
            return this;
        }

        PostFixture liking(Demand.Kind kind, String value) {
            demands = List.of(new Demand(kind, value, false));
            return this;
        }

        PostFixture starting(LocalDate day) {
            startFrom = day;
            return this;
        }

        PostFixture withNightShift() {
            nightShift = true;
            return this;
        }

        PostFixture throughDispatch() {
            throughThird = true;
            return this;
        }

        PostFixture seats(int count) {
            seats = count;
            return this;
        }

        PostFixture keptFor(int number) {
            line = id(number);
            return this;
        }

        Opening build() {
            return new Opening(
                    id,
                    destination,
                    site,
                    SEWING,
                    workForm,
                    monthlyFen,
                    startFrom,
                    DAY.plusDays(200),
                    nightShift,
                    throughThird,
                    false,
                    Opening.Lodging.FREE,
                    demands,
                    seats,
                    line);
        }
    }
}
