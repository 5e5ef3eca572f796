package io.labortransfer.local.sample;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How large the sample is. The numbers are chosen so that what must come out is known before anything runs: in the
 * crowded occupations more people wish than there are seats, so every seat is taken; in the roomy ones there are more
 * seats than people, so everybody is proposed. Everyone who will decline stands in a roomy occupation.
 */
public record SamplePlan(long seed, int workersPerProvince, List<Corridor> corridors) {
    /** The seed of the published figures. */
    public static final long SEED = 20261123;

    /** What stands between a wish out of reach and every order, in turn. */
    static final List<String> OUT_OF_REACH = List.of("WAGE", "WORK_FORM", "MOBILITY", "OCCUPATION");

    public SamplePlan {
        corridors = List.copyOf(corridors);
    }

    /**
     * One exporting and one receiving province.
     *
     * @param refusedOrders job orders whose terms the destination office must refuse
     * @param crowdedSeats seats of occupations that more people wish for
     * @param roomySeats seats of occupations that fewer people wish for
     * @param decliningProposal people of the roomy occupations who say no to the proposal
     * @param decliningOffer people of the roomy occupations who say no to the offer
     * @param outOfReach people whose wish no order can meet
     * @param silent people with a wish who do not want their profile shared
     * @param inWorkAlready people whom the roll call finds in work near home
     * @param vehicles seats of each train or coach that the origin office charters
     */
    public record Corridor(
            String origin,
            String destination,
            int employers,
            int jobOrders,
            int refusedOrders,
            int crowdedSeats,
            int crowdedSeekers,
            int roomySeats,
            int roomySeekers,
            int decliningProposal,
            int decliningOffer,
            int outOfReach,
            int silent,
            int inWorkAlready,
            List<Integer> vehicles) {
        public Corridor {
            vehicles = List.copyOf(vehicles);
            if (crowdedSeekers < crowdedSeats || roomySeekers > roomySeats) {
                throw new IllegalArgumentException("crowded means more people than seats, roomy the opposite");
            }
            if (decliningProposal + decliningOffer > roomySeekers) {
                throw new IllegalArgumentException("everyone who declines must stand in a roomy occupation");
            }
        }

        public int wishes() {
            return crowdedSeekers + roomySeekers + outOfReach + silent;
        }

        public int consents() {
            return wishes() - silent;
        }

        public int proposals() {
            return crowdedSeats + roomySeekers;
        }

        public int offers() {
            return proposals() - decliningProposal;
        }

        public int cases() {
            return offers() - decliningOffer;
        }

        /** Why those without a proposal have none, in the words of the matching service. */
        public Map<String, Integer> withoutProposal() {
            Map<String, Integer> reasons = new TreeMap<>();
            reasons.put("OUTRANKED", crowdedSeekers - crowdedSeats);
            reasons.put("CONSENT_MISSING", silent);
            for (int i = 0; i < outOfReach; i++) {
                reasons.merge(OUT_OF_REACH.get(i % OUT_OF_REACH.size()), 1, Integer::sum);
            }
            return reasons;
        }

        public int seatsOnVehicles() {
            return vehicles.stream().mapToInt(Integer::intValue).sum();
        }

        public int travellers() {
            return Math.min(cases(), seatsOnVehicles());
        }

        public int waitlisted() {
            return cases() - travellers();
        }
    }

    /** Sichuan to Zhejiang by a train of 1 400 seats, Guizhou to Guangdong by two coaches. */
    public static SamplePlan full() {
        return new SamplePlan(
                SEED,
                5_000,
                List.of(
                        new Corridor(
                                "51", "33", 40, 240, 4, 1_000, 1_500, 640, 518, 70, 44, 260, 80, 40, List.of(1_400)),
                        new Corridor("52", "44", 20, 60, 2, 60, 1_500, 80, 53, 12, 7, 390, 60, 30, List.of(49, 49))));
    }

    /** A tenth of it, for tests that want the same shape quickly. */
    public static SamplePlan small() {
        return new SamplePlan(
                SEED,
                500,
                List.of(
                        new Corridor("51", "33", 6, 36, 2, 100, 150, 64, 52, 7, 5, 26, 8, 4, List.of(138)),
                        new Corridor("52", "44", 4, 14, 2, 10, 120, 16, 9, 2, 1, 30, 6, 3, List.of(9, 9))));
    }
}
