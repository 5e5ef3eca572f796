package io.labortransfer.matching.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A worker and their place in the lottery of the run.
 *
 * @param worker the worker
 * @param place 0 for the first drawn of all workers, whatever their class
 */
record Drawn(Seeker worker, int place) {

    /** All workers, by class and, in a class, by lottery. */
    static List<Drawn> all(Lottery lottery, List<Seeker> workers) {
        Ticket[] tickets = workers.stream()
                .map(worker -> new Ticket(worker, lottery.draw(worker.id())))
                .toArray(Ticket[]::new);
        Arrays.sort(tickets, Ticket.ORDER);
        return IntStream.range(0, tickets.length)
                .mapToObj(place -> new Drawn(tickets[place].worker, place))
                .sorted(Comparator.comparingInt(drawn -> drawn.worker.priority()))
                .toList();
    }

    private record Ticket(Seeker worker, long number) {

        /** The id decides between equal numbers. */
        static final Comparator<Ticket> ORDER = ((Comparator<Ticket>)
                        (one, other) -> Long.compareUnsigned(one.number, other.number))
                .thenComparing(ticket -> ticket.worker.id());
    }
}
