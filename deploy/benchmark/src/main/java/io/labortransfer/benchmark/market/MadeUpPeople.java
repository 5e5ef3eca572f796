package io.labortransfer.benchmark.market;

import io.labortransfer.matching.engine.Opening;
import io.labortransfer.matching.engine.Reason;
import io.labortransfer.matching.engine.Seeker;
import io.labortransfer.matching.engine.Skill;
import io.labortransfer.matching.engine.Weights;
import io.labortransfer.matching.engine.Wish;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Made-up workers with open wishes, in words: of 31 units, 3,100 counties and 37,200 townships, with as many different wishes as people have. */
public final class MadeUpPeople {

    /** The day as of which they are told. */
    public static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private static final int UNITS = 31;
    private static final int COUNTIES = 100;
    private static final int TOWNS = 12;
    private static final int TRADES = 200;
    private static final int RANKING_PERCENT = 2;
    private static final int MOST_SEATS = 20;
    private static final List<String> EDUCATIONS = List.of("20", "30", "60", "70", "80");
    private static final List<String> FORMS = List.of("EMPLOYED", "SEASONAL", "FLEXIBLE");

    private final Chance chance;
    private long next;

    /** Draws of this seed. */
    public MadeUpPeople(long seed) {
        this.chance = new Chance(seed);
    }

    /** The next one. */
    public Seeker next() {
        String province = two(11 + chance.below(UNITS));
        String county = province + two(chance.below(COUNTIES)) + "25";
        return new Seeker(
                id(next++),
                province,
                county,
                county + String.format(Locale.ROOT, "%03d", 100 + chance.below(TOWNS)),
                Reason.FITS,
                chance.percent(90) ? "FULL" : "PARTIAL",
                chance.percent(80) ? "ANYWHERE" : "IN_PROVINCE",
                YearMonth.of(1966 + chance.below(42), 1 + chance.below(12)),
                chance.percent(50) ? "1" : "2",
                EDUCATIONS.get(chance.below(EDUCATIONS.size())),
                some(chance.ofPercents(60, 30, 10)).stream()
                        .map(code -> new Skill(code, 3 + chance.below(3), chance.percent(30)))
                        .toList(),
                Set.of("cmn"),
                1 + chance.ofPercents(10, 20, 20, 10, 40),
                wish(),
                chance.percent(70) ? Set.of("44", "33", "32") : Set.of(two(11 + chance.below(UNITS))),
                Set.of(),
                "",
                Set.of());
    }

    /** The id of the worker who came so many after the first. */
    public static UUID id(long number) {
        return new UUID(
                0x0193_7000_0000_7000L + number, 0x8000_0000_0000_0000L | number * 0x5851_F42D_4C95_7F2DL >>> 2);
    }

    /** The next post for somebody of them: half of all in one unit, where many would go. */
    public Opening nextPost() {
        String unit = chance.percent(50) ? "44" : two(11 + chance.below(UNITS));
        return new Opening(
                id(next++),
                unit,
                unit + two(chance.below(COUNTIES)) + "25",
                some(1).getFirst(),
                FORMS.get(chance.below(FORMS.size())),
                300_000L + 10_000L * chance.below(60),
                DAY.plusDays(chance.below(60)),
                DAY.plusDays(200),
                chance.percent(20),
                chance.percent(20),
                false,
                Opening.Lodging.FREE,
                List.of(),
                1 + chance.below(MOST_SEATS),
                null);
    }

    private Wish wish() {
        return new Wish(
                List.of(FORMS.get(chance.below(FORMS.size()))),
                some(1 + chance.ofPercents(50, 40, 10)),
                chance.percent(50) ? List.of("44") : List.of(two(11 + chance.below(UNITS)), "44"),
                250_000L + 10_000L * chance.below(60),
                DAY.plusDays(chance.below(12) * 15L),
                LocalDate.MAX,
                chance.percent(70),
                chance.percent(RANKING_PERCENT) ? List.of(id(chance.below(TRADES))) : List.of(),
                Weights.DEFAULT);
    }

    private List<String> some(int count) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int code = Math.min(chance.below(TRADES), chance.below(TRADES));
            codes.add("6-" + two(code / 20) + "-01-" + two(code % 20));
        }
        return codes.stream().distinct().toList();
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }
}
