package io.labortransfer.benchmark.candidate;

import java.util.List;
import java.util.Random;

/**
 * Made-up states of workers as the registry tells them, the same in every run: who they are, what they can and where they would go. A worker
 * has a number; everything else follows from it.
 */
public final class ToldWorkers {
    /** Most of them in few units, as in life: a unit that stands here twice has twice as many. */
    private static final List<String> UNITS = List.of(
            "51", "51", "51", "52", "52", "52", "53", "53", "53", "41", "41", "42", "42", "43", "43", "45", "45", "36",
            "36", "61", "61", "62", "62", "34", "34", "14", "23", "22", "21", "15", "13", "37", "32", "33", "44", "35",
            "46", "50", "63", "64", "65", "54", "11", "12", "31");

    private static final List<String> DESTINATIONS = List.of("44", "33", "32", "35", "31");
    private static final List<String> OCCUPATIONS =
            List.of("4-09-08-01", "6-25-04-08", "6-05-01-01", "6-29-01-01", "4-10-01-06", "6-02-06-02");
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

    private final long seed;
    private final int units;

    private ToldWorkers(long seed, int units) {
        this.seed = seed;
        this.units = units;
    }

    /** Of all units, one beside the other. */
    public static ToldWorkers everywhere(long seed) {
        return new ToldWorkers(seed, UNITS.size());
    }

    /** Of one unit, as while its file is imported. */
    public static ToldWorkers ofOneUnit(long seed) {
        return new ToldWorkers(seed, 1);
    }

    /** The wire id of a worker. */
    public String id(int worker) {
        return "wkr_01m" + padded(seed, 8) + padded(worker, 15);
    }

    String unit(int worker) {
        return UNITS.get(chance(worker).nextInt(units));
    }

    /** A state as JSON; with a consent to be shown in the destination, or without one. In life one of four has an open wish. */
    String state(int worker, long version, boolean shown) {
        return state(worker, version, shown, chance(-1 - worker).nextInt(4) == 0);
    }

    /** The same of somebody who has an open wish, or of somebody who has none. */
    String state(int worker, long version, boolean shown, boolean wishes) {
        Random chance = chance(worker);
        String unit = UNITS.get(chance.nextInt(units));
        String destination = DESTINATIONS.get(chance.nextInt(DESTINATIONS.size()));
        String occupation = OCCUPATIONS.get(chance.nextInt(OCCUPATIONS.size()));
        String id = id(worker).substring("wkr_".length());
        String consents = shown ? """
                {"consentId":"cns_%s","purpose":"SHARE_PROFILE_DEST","scope":["44","%s"],"basis":"CONSENT"}""".formatted(id, destination) : "";
        return """
                {"workerId":"wkr_%1$s","originProvince":"%2$s","state":"ACTIVE","version":%3$d,"workerVersion":1,"householdId":null,\
                "registrationDivision":"%2$s0101","residenceDivision":"%2$s0101","townDivision":null,\
                "categories":[{"code":"LOP","validFrom":"2021-01-01","validTo":null}],"laborCapacity":"NORMAL","mobility":"ANYWHERE",\
                "cannotLeaveReasons":[],"workLimits":[],"birthMonth":"%4$d-%5$02d","sex":"%6$d","education":"70",\
                "skills":[{"occupationCode":"%7$s","level":5,"certified":false,"attestation":"COUNTY"}],"languages":["zh"],"lop":true,\
                "monitored":false,"newGrowth":false,"basicGuarantee":false,"zeroEmployment":false,"student":false,\
                "intent":%8$s,"consents":[%9$s],"visibleTo":[]}""".formatted(
                        id,
                        unit,
                        version,
                        1970 + chance.nextInt(35),
                        1 + chance.nextInt(12),
                        1 + chance.nextInt(2),
                        occupation,
                        wishes ? wish(id, destination, 300_000 + 10_000 * chance.nextInt(20)) : "null",
                        consents);
    }

    private static String wish(String id, String destination, int leastFen) {
        return """
                {"intentId":"int_%s","state":"OPEN","workForms":["EMPLOYED"],"occupations":[],"destinations":["44","%s"],"wageMinFen":%d,\
                "earliestStart":null,"latestStart":null,"lodgingNeeded":true,"groupId":null,"rankedJobOrderIds":[],"weights":null,\
                "validTo":"2099-01-01"}""".formatted(id, destination, leastFen);
    }

    private Random chance(int worker) {
        return new Random(seed * 1_000_003 + worker * 7_919L);
    }

    private static String padded(long number, int length) {
        char[] text = new char[length];
        long rest = number;
        for (int at = length - 1; at >= 0; at--) {
            text[at] = DIGITS.charAt((int) (rest % DIGITS.length()));
            rest /= DIGITS.length();
        }
        return new String(text);
    }
}
