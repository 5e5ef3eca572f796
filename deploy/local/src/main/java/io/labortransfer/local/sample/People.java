package io.labortransfer.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes up the people of one exporting province. */
final class People {
    private static final List<String> EDUCATION = List.of("40", "60", "70", "70", "70", "80", "80", "90");

    private final String unit;
    private final LocalDate today;
    private final Chance chance;
    private final List<Places.Place> counties;
    private int made;

    People(String unit, LocalDate today, Chance chance, Places places) {
        this.unit = unit;
        this.today = today;
        this.chance = chance;
        this.counties = places.in(unit);
    }

    /** Someone of 19 to 48, of age also when only the month of birth is known, who can go anywhere and knows the trade. */
    Person seeker(Trade trade) {
        var skill = new Person.Skill(
                trade.occupation(), chance.between(trade.level() - 2, trade.level()), certificate(), "COUNTY");
        return make(19, 48, chance.outOfHundred(80) ? "NORMAL" : "SKILLED", "ANYWHERE", List.of(skill), "COUNTY");
    }

    /** Someone who would go but has learnt nothing that an order asks for. */
    Person unskilled() {
        return make(19, 48, "NORMAL", "ANYWHERE", List.of(), "COUNTY");
    }

    /** Someone who knows the trade but must stay in the county. */
    Person tiedTo(Trade trade) {
        var skill = new Person.Skill(trade.occupation(), trade.level(), certificate(), "COUNTY");
        return make(20, 55, "NORMAL", "IN_COUNTY", List.of(skill), "COUNTY");
    }

    /** Anyone from 16 to 65, as a village's list holds them. */
    Person neighbour() {
        String capacity = chance.pick(List.of("NORMAL", "NORMAL", "NORMAL", "SKILLED", "WEAK_OR_SEMI", "LOST", "NONE"));
        String mobility = chance.pick(List.of("ANYWHERE", "IN_PROVINCE", "IN_COUNTY", "VILLAGE_ONLY"));
        return make(16, 65, capacity, mobility, List.of(), chance.outOfHundred(97) ? "COUNTY" : "VILLAGE");
    }

    /** Someone who works near home already. */
    Person employed() {
        return make(20, 58, "NORMAL", "IN_COUNTY", List.of(), "COUNTY");
    }

    private Person make(
            int fromAge, int toAge, String capacity, String mobility, List<Person.Skill> skills, String attestation) {
        int number = made++;
        boolean male = chance.outOfHundred(52);
        LocalDate birth =
                birthOf(number, today.minusYears(chance.between(fromAge, toAge)).minusDays(chance.between(1, 356)));
        Places.Place county = chance.pick(counties);
        return new Person(
                ResidentNumber.synthetic(unit, number % 100, birth, 2 * (number / 100 % 500) + (male ? 1 : 0)),
                PersonNames.any(chance, male),
                male,
                birth,
                chance.outOfHundred(85) ? "+86100%08d".formatted(chance.below(100_000_000)) : null,
                chance.outOfHundred(60)
                        ? county.name() + chance.between(1, 30) + "组" + chance.between(1, 99) + "号"
                        : null,
                county.code(),
                categories(),
                capacity,
                mobility,
                mobility.equals("VILLAGE_ONLY") ? List.of(chance.pick(List.of("CARE", "AGE", "HEALTH"))) : List.of(),
                chance.pick(EDUCATION),
                skills,
                chance.outOfHundred(15) ? List.of("zh", unit.equals("51") ? "ii" : "hmn") : List.of("zh"),
                attestation,
                sourceSystem(unit),
                "%s-%06d".formatted(unit, number + 1));
    }

    /**
     * A synthetic number has room for 50 000 people born on one day. So each 50 000 share one day in four, and no two of 200 000
     * people get one number.
     */
    private static LocalDate birthOf(int number, LocalDate wanted) {
        return wanted.minusDays(Math.floorMod(wanted.toEpochDay() - number / 50_000, 4));
    }

    static String sourceSystem(String unit) {
        return unit.equals("51") ? "sc-labor" : unit.equals("52") ? "gz-labor" : "labor-" + unit;
    }

    private List<Person.Category> categories() {
        List<Person.Category> categories = new ArrayList<>();
        LocalDate since = LocalDate.of(2021, 1, 1).plusDays(chance.below(700));
        if (chance.outOfHundred(70)) {
            categories.add(new Person.Category("LOP", since, "VILLAGE_LIST"));
            if (chance.outOfHundred(12)) {
                categories.add(new Person.Category("MONITORED", since.plusDays(30), "MONITORING"));
            }
        } else {
            categories.add(new Person.Category(
                    chance.pick(List.of("LOW_INCOME", "GENERAL_RURAL", "GENERAL_RURAL", "RELOCATED")),
                    since,
                    "VILLAGE_LIST"));
        }
        return categories;
    }

    private String certificate() {
        return "S%s%08d".formatted(unit, chance.below(100_000_000));
    }
}
