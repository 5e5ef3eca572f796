package io.labortransfer.matching.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * People and posts of every sort, drawn by chance: all rules come up, met and unmet.
 *
 * @param workers by class
 * @param posts by wage and id
 */
record Crowd(List<Seeker> workers, List<Opening> posts) {

    static final List<String> OCCUPATIONS =
            List.of("6-05-01-01", "6-05-01-02", "6-05-02-01", "6-18-01-01", "4-03-02-01");

    private static final List<String> SITES = List.of("441900", "441900102", "440300", "513401", "513401102", "510100");
    private static final List<String> WANTED = List.of("44", "4419", "441900", "51", "5134", "513401102", "31", "4403");
    private static final List<String> WANTED_WORK =
            List.of("6-05-01-01", "6-05-01", "6-05", "6", "6-0", "4-03-02-01", "4-03-01-01", "6-18");
    private static final List<String> FORMS = List.of("EMPLOYED", "SEASONAL", "FLEXIBLE");
    private static final List<String> MOBILITY = List.of("ANYWHERE", "ANYWHERE", "IN_PROVINCE", "IN_COUNTY", "IN_TOWN");
    private static final List<String> EDUCATIONS = List.of("20", "30", "60", "70", "80");
    private static final List<String> LANGUAGES = List.of("cmn", "yue", "iii");

    static Crowd random(int workers, int posts, Random dice) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < posts; i++) {
            ids.add(People.id(900_000 + i));
        }
        List<Seeker> people = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            people.add(seeker(People.id(i), ids, dice));
        }
        people.sort(Comparator.comparingInt(Seeker::priority));
        return new Crowd(
                people,
                ids.stream()
                        .map(id -> opening(id, dice))
                        .sorted(Opening.BEST_PAID)
                        .toList());
    }

    private static Seeker seeker(UUID id, List<UUID> posts, Random dice) {
        List<Skill> skills = some(OCCUPATIONS, 2, dice).stream()
                .map(code -> new Skill(code, 1 + dice.nextInt(5), dice.nextBoolean()))
                .toList();
        return new Seeker(
                id,
                "51",
                dice.nextInt(10) == 0 ? "5134" : "513401",
                dice.nextInt(4) == 0 ? "" : "513401102",
                dice.nextInt(12) == 0 ? Reason.PAUSED : Reason.FITS,
                dice.nextInt(12) == 0 ? "LOST" : "NORMAL",
                one(MOBILITY, dice),
                YearMonth.of(1965 + dice.nextInt(47), 1 + dice.nextInt(12)),
                dice.nextBoolean() ? "1" : "2",
                one(EDUCATIONS, dice),
                skills,
                new HashSet<>(some(LANGUAGES, 2, dice)),
                1 + dice.nextInt(5),
                wish(posts, dice),
                new HashSet<>(some(List.of("44", "51", "31"), 3, dice)),
                Set.copyOf(some(posts, 2, dice)),
                "",
                Set.of());
    }

    private static Wish wish(List<UUID> posts, Random dice) {
        LocalDate earliest = People.DAY.plusDays(dice.nextInt(60));
        return new Wish(
                some(FORMS, 2, dice),
                some(WANTED_WORK, 2, dice),
                some(WANTED, 3, dice),
                dice.nextInt(3) == 0 ? 300_000 + dice.nextInt(30) * 10_000L : 0,
                earliest,
                dice.nextInt(4) == 0 ? LocalDate.MAX : earliest.plusDays(dice.nextInt(60)),
                dice.nextBoolean(),
                dice.nextInt(3) == 0 ? some(posts, 3, dice) : List.of(),
                dice.nextInt(3) == 0
                        ? new Weights(
                                dice.nextInt(101),
                                dice.nextInt(101),
                                dice.nextInt(101),
                                dice.nextInt(101),
                                0,
                                dice.nextInt(101))
                        : Weights.DEFAULT);
    }

    private static Opening opening(UUID id, Random dice) {
        String site = one(SITES, dice);
        LocalDate start = People.DAY.plusDays(dice.nextInt(90));
        List<Demand> demands = new ArrayList<>();
        for (int left = dice.nextInt(3); left > 0; left--) {
            demands.add(demand(dice));
        }
        return new Opening(
                id,
                site.substring(0, 2),
                site,
                one(OCCUPATIONS, dice),
                one(FORMS, dice),
                dice.nextInt(20) == 0 ? 1_500_000 : 300_000 + dice.nextInt(30) * 10_500L,
                start,
                start.plusDays(dice.nextInt(60)),
                dice.nextInt(4) == 0,
                dice.nextInt(6) == 0,
                dice.nextInt(6) == 0,
                Opening.Lodging.values()[dice.nextInt(3)],
                demands,
                dice.nextInt(4),
                null);
    }

    private static Demand demand(Random dice) {
        Demand.Kind kind = Demand.Kind.values()[dice.nextInt(Demand.Kind.values().length)];
        String value = switch (kind) {
            case OCCUPATION_LEVEL -> String.valueOf(1 + dice.nextInt(5));
            case CERTIFICATE -> one(OCCUPATIONS, dice);
            case EDUCATION_MIN -> one(EDUCATIONS, dice);
            case LANGUAGE -> one(LANGUAGES, dice);
            case AGE_MIN -> String.valueOf(18 + dice.nextInt(10));
            case AGE_MAX -> String.valueOf(35 + dice.nextInt(25));
            case SEX -> dice.nextBoolean() ? "1" : "2";
        };
        return new Demand(kind, value, dice.nextInt(3) > 0);
    }

    private static <T> T one(List<T> all, Random dice) {
        return all.get(dice.nextInt(all.size()));
    }

    private static <T> List<T> some(List<T> all, int most, Random dice) {
        List<T> some = new ArrayList<>();
        for (int left = dice.nextInt(most + 1); left > 0 && !all.isEmpty(); left--) {
            T drawn = one(all, dice);
            if (!some.contains(drawn)) {
                some.add(drawn);
            }
        }
        return some;
    }
}
