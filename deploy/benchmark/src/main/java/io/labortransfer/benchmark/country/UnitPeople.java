package io.labortransfer.benchmark.country;

import io.labortransfer.local.sample.ResidentNumber;
import java.time.LocalDate;
import java.util.List;

/**
 * The people of a unit by number, each made up anew whenever asked for, so that nobody keeps millions of them. One in a thousand has a
 * second record: the same name and phone under another ID number, as after a mistake or with a second card.
 */
public final class UnitPeople {
    private static final int DAYS = 17_000; // from 16 years of age to 62
    private static final int ON_ONE_DAY = 50_000;
    private static final int A_SECOND_RECORD_IN = 1_000;
    private static final int TOWNS = 15;
    private static final List<String> EDUCATION = List.of("40", "60", "70", "70", "70", "80", "80", "90");
    private static final List<String> CAPACITIES =
            List.of("NORMAL", "NORMAL", "NORMAL", "NORMAL", "SKILLED", "WEAK_OR_SEMI", "LOST", "NONE");
    private static final List<String> MOBILITIES = List.of("ANYWHERE", "ANYWHERE", "IN_PROVINCE", "IN_COUNTY");
    private static final List<String> OCCUPATIONS = List.of(
            "6-05-01-03",
            "6-25-04-07",
            "6-31-05-00",
            "6-18-02-04",
            "4-03-02-05",
            "4-10-01-05",
            "6-29-01-04",
            "4-07-05-01");
    private static final List<String> OTHERS = List.of("LOW_INCOME", "GENERAL_RURAL", "GENERAL_RURAL", "RELOCATED");

    private final Unit unit;
    private final LocalDate youngest;
    private final long seed;

    public UnitPeople(Unit unit, LocalDate today) {
        this.unit = unit;
        this.youngest = today.minusYears(16).minusDays(1);
        this.seed = Mix.of(Long.parseLong(unit.code())) << 20;
    }

    /** How many records of {@code people} are a second one of somebody. */
    public static int secondRecords(int people) {
        return people / A_SECOND_RECORD_IN;
    }

    /** A synthetic number that is nobody else's: of the numbers of one day each has another area or sequence. */
    public String idNumber(int number) {
        int day = day(number);
        int ofDay = number / DAYS;
        int place = (int) ((ofDay * 31_337L + day * 7_919L) % ON_ONE_DAY);
        return ResidentNumber.synthetic(
                unit.code(), place % 100, youngest.minusDays(day), 2 * (place / 100) + (isMale(number) ? 1 : 0));
    }

    private static int day(int number) {
        return (int) (number * 7_331L % DAYS);
    }

    private boolean isMale(int number) {
        return Mix.below(bits(number, 1), 100) < 52;
    }

    private long bits(int number, int of) {
        return Mix.of(seed + number * 31L + of);
    }

    private static boolean isSecond(int number) {
        return number % A_SECOND_RECORD_IN == A_SECOND_RECORD_IN - 1;
    }

    /** The record as JSON: a line of a file, or the body of a registration. */
    public String record(int number) {
        int person = isSecond(number) ? number - 1 : number;
        String county = county(number);
        StringBuilder line = new StringBuilder(700);
        field(line, "idType", "RESIDENT_ID");
        field(line, "idNumber", idNumber(number));
        field(line, "name", Names.of(bits(person, 2)));
        field(line, "sex", isMale(number) ? "1" : "2");
        field(line, "birthDate", youngest.minusDays(day(number)).toString());
        if (isSecond(person + 1) || Mix.below(bits(person, 3), 100) < 85) {
            field(line, "phone", "+86100" + eight((person * 7_919L + 13) % 100_000_000));
        }
        if (Mix.below(bits(number, 4), 100) < 60) {
            field(line, "address", "村" + Mix.below(bits(number, 5), 30) + "组" + Mix.below(bits(number, 6), 99) + "号");
        }
        field(line, "registrationDivision", county);
        field(line, "residenceDivision", county + (101 + Mix.below(bits(number, 7), TOWNS)));
        categories(line, number);
        field(line, "laborCapacity", any(CAPACITIES, bits(number, 8)));
        field(line, "mobility", any(MOBILITIES, bits(number, 9)));
        line.append("\"cannotLeaveReasons\":[],");
        field(line, "education", any(EDUCATION, bits(number, 10)));
        skills(line, number);
        line.append("\"languages\":[\"zh\"],");
        field(line, "attestation", "COUNTY");
        field(line, "sourceSystem", "labor-" + unit.code());
        field(line, "sourceRecordId", unit.code() + "-" + eight(number + 1L));
        line.setCharAt(line.length() - 1, '}');
        return line.toString();
    }

    /** The first counties have the most people, as in life few are large and many small. */
    String county(int number) {
        double chance = Mix.unit(bits(number, 11));
        return unit.counties().get((int) (unit.counties().size() * chance * chance));
    }

    private void categories(StringBuilder line, int number) {
        String since = LocalDate.of(2021, 1, 1)
                .plusDays(Mix.below(bits(number, 12), 700))
                .toString();
        boolean isLop = Mix.below(bits(number, 13), 100) < 70;
        line.append("\"categories\":[");
        category(line, isLop ? "LOP" : any(OTHERS, bits(number, 14)), since, "VILLAGE_LIST");
        if (isLop && Mix.below(bits(number, 15), 100) < 12) {
            line.append(',');
            category(line, "MONITORED", since, "MONITORING");
        }
        line.append("],");
    }

    private static void category(StringBuilder line, String code, String since, String source) {
        line.append("{\"code\":\"")
                .append(code)
                .append("\",\"validFrom\":\"")
                .append(since)
                .append("\",\"source\":\"")
                .append(source)
                .append("\"}");
    }

    private void skills(StringBuilder line, int number) {
        line.append("\"skills\":[");
        if (Mix.below(bits(number, 16), 100) < 25) {
            line.append("{\"occupationCode\":\"")
                    .append(any(OCCUPATIONS, bits(number, 17)))
                    .append("\",\"level\":")
                    .append(3 + Mix.below(bits(number, 18), 3))
                    .append(",\"attestation\":\"COUNTY\"}");
        }
        line.append("],");
    }

    private static String any(List<String> choices, long bits) {
        return choices.get(Mix.below(bits, choices.size()));
    }

    private static String eight(long number) {
        String digits = Long.toString(100_000_000 + number % 100_000_000);
        return digits.substring(1);
    }

    private static void field(StringBuilder line, String name, String value) {
        line.append(line.isEmpty() ? "{" : "")
                .append('"')
                .append(name)
                .append("\":\"")
                .append(value)
                .append("\",");
    }
}
