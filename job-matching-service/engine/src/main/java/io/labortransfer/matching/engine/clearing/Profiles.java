package io.labortransfer.matching.engine.clearing;

/**
 * What workers bring and how they weigh, in columns; workers alike in this share a profile.
 *
 * @param met the conditions of openings that they meet, one bit each
 * @param earliest first day on which they can start, counted from the day of the run
 * @param latest last day on which they would
 * @param occupation weight of the work, 0 to {@link Scale#HEAVIEST}
 * @param wage weight of the wage
 * @param place weight of the place
 * @param dates weight of an early start
 * @param lodging weight of a bed; 0 for those who need none, to whom all openings are alike in this
 */
public record Profiles(
        long[] met,
        short[] earliest,
        short[] latest,
        byte[] occupation,
        byte[] wage,
        byte[] place,
        byte[] dates,
        byte[] lodging) {

    /** Checks that the columns belong together and the weights stand in their scale. */
    public Profiles {
        int count = met.length;
        if (earliest.length != count || latest.length != count) {
            throw new IllegalArgumentException("the columns of the profiles differ in length");
        }
        for (byte[] weights : new byte[][] {occupation, wage, place, dates, lodging}) {
            if (weights.length != count) {
                throw new IllegalArgumentException("the columns of the profiles differ in length");
            }
            for (byte weight : weights) {
                if (weight < 0 || weight > Scale.HEAVIEST) {
                    throw new IllegalArgumentException("a weight is 0 to " + Scale.HEAVIEST);
                }
            }
        }
    }

    /** One of the profiles. */
    public Person.Profile profile(int profile) {
        return new Person.Profile(
                met[profile],
                earliest[profile],
                latest[profile],
                occupation[profile],
                wage[profile],
                place[profile],
                dates[profile],
                lodging[profile]);
    }

    /** How many profiles there are. */
    public int count() {
        return met.length;
    }
}
