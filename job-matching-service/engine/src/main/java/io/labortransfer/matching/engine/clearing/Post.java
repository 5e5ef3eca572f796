package io.labortransfer.matching.engine.clearing;

/**
 * An opening that comes; see {@link Openings}, whose columns these are.
 *
 * @param seats free seats
 * @param pay the monthly wage in fen
 * @param place node of the site
 * @param occupation node of the work
 * @param lodging how a bed is provided
 * @param start first day of work
 * @param end first day on which the order no longer stands
 * @param needs the conditions that a worker has to meet
 * @param region the region, where lines tell regions apart
 * @param floor whom the seats are kept for, or {@link Agreements#NO_FLOOR}
 */
public record Post(
        int seats,
        int pay,
        int place,
        int occupation,
        byte lodging,
        short start,
        short end,
        long needs,
        short region,
        short floor) {

    /** One that no agreement speaks of. */
    public Post(int seats, int pay, int place, int occupation, byte lodging, short start, short end, long needs) {
        this(seats, pay, place, occupation, lodging, start, end, needs, (short) 0, Agreements.NO_FLOOR);
    }
}
