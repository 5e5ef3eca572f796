package io.labortransfer.matching.engine.clearing;

import java.util.Arrays;

/**
 * Tries to seat groups as units: all members at one spot, where the openings that they would get are worth most to them
 * together. For each member the best few openings that would take them are looked at.
 */
final class Units {

    /** How many openings of each member are looked at. */
    static final int LOOKED_AT = 50;

    private static final long APART = -1;

    private final Groups groups;
    private final Seating seating;
    private final TopOpenings top;

    // Of the group that is being tried: where its members sat, and what would take them.
    private int[] members = {};
    private int[] before = {};
    private Shortlist[] lists = {};
    private int waitingBefore;

    Units(MarketIndex index, Seating seating) {
        this.groups = index.market.groups();
        this.seating = seating;
        this.top = new TopOpenings(index, LOOKED_AT, seating);
    }

    /** Seats the group together, or better together, if a spot would take all of it; whoever gives way stands waiting. */
    boolean seat(int group) {
        int[] openings = seating.openings();
        members = Arrays.copyOfRange(groups.members(), groups.first()[group], groups.first()[group + 1]);
        before = new int[members.length];
        waitingBefore = seating.waiting();
        for (int i = 0; i < members.length; i++) {
            before[i] = openings[members[i]];
        }
        long worth = groups.together(group, openings) ? worthOfSeats() : APART;
        getUp();
        lists = new Shortlist[members.length];
        for (int i = 0; i < members.length; i++) {
            lists[i] = top.taking(members[i]);
        }
        for (Offer offer : offers()) {
            if (offer.worth > worth && seatAt(offer.spot, worth)) {
                return true;
            }
        }
        sitBack();
        return false;
    }

    /** Undoes what {@link #seat} did last. */
    void undo() {
        getUp();
        seating.restore(waitingBefore, members);
        sitBack();
    }

    /** Two members may want the same last seat, so each of them may choose first. */
    private boolean seatAt(int spot, long moreThan) {
        boolean seated = false;
        for (int first = 0; first < members.length && !seated; first++) {
            seated = true;
            for (int i = 0; i < members.length && seated; i++) {
                int member = (first + i) % members.length;
                seated = sitDown(members[member], lists[member], spot);
            }
            seated = seated && worthOfSeats() > moreThan && nobodyWouldRise(spot);
            if (!seated) {
                getUp();
                seating.restore(waitingBefore, members);
            }
        }
        return seated;
    }

    /** What their seats are worth to the members; one of them may have displaced another. */
    private long worthOfSeats() {
        long worth = 0;
        for (int member : members) {
            int at = seating.openings()[member];
            if (at == Placement.NOWHERE) {
                return APART;
            }
            worth += top.value(member, at);
        }
        return worth;
    }

    /** Whether each member has the best opening of the spot that takes them, so that none of them displaces another later. */
    private boolean nobodyWouldRise(int spot) {
        for (int member : members) {
            int at = seating.openings()[member];
            if (seating.search().findBetterAt(spot, member, at) != BestOpening.NONE) {
                return false;
            }
        }
        return true;
    }

    private boolean sitDown(int member, Shortlist list, int spot) {
        for (int opening : list.openings()) {
            if (groups.spot()[opening] == spot && seating.wouldTake(member, opening)) {
                seating.enter(member, opening);
                return true;
            }
        }
        return false;
    }

    private void getUp() {
        for (int member : members) {
            if (seating.openings()[member] != Placement.NOWHERE) {
                seating.leave(member);
            }
        }
    }

    private void sitBack() {
        for (int i = 0; i < members.length; i++) {
            if (before[i] != Placement.NOWHERE) {
                seating.enter(members[i], before[i]);
            }
        }
    }

    /** The spots that are on all lists, those worth most first. */
    private Offer[] offers() {
        int[] spots = groups.spot();
        Offer[] offers = new Offer[lists[0].openings().length];
        int count = 0;
        for (int place = 0; place < offers.length; place++) {
            int spot = spots[lists[0].openings()[place]];
            long worth = lists[0].firstAt(spot, spots) == place ? worthAt(spot) : APART;
            if (worth != APART) {
                offers[count++] = new Offer(spot, worth);
            }
        }
        Offer[] all = Arrays.copyOf(offers, count);
        Arrays.sort(all);
        return all;
    }

    private long worthAt(int spot) {
        long worth = 0;
        for (Shortlist list : lists) {
            int place = list.firstAt(spot, groups.spot());
            if (place == list.openings().length) {
                return APART;
            }
            worth += list.values()[place];
        }
        return worth;
    }

    private record Offer(int spot, long worth) implements Comparable<Offer> {
        @Override
        public int compareTo(Offer other) {
            return worth != other.worth ? Long.compare(other.worth, worth) : Integer.compare(spot, other.spot);
        }
    }
}
