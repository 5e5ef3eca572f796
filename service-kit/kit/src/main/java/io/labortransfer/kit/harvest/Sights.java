package io.labortransfer.kit.harvest;

import java.time.LocalDate;
import java.util.List;

/**
 * Whom an answer shows to a caller who has not been counted with them on that day.
 *
 * @param day the day of Beijing time
 * @param caller by what name the caller is counted
 * @param client the client of the caller
 * @param quota how many people the caller may be shown on a day
 * @param people what stands for them in the count
 */
public record Sights(LocalDate day, String caller, String client, long quota, List<String> people) {

    public Sights {
        people = List.copyOf(people);
    }
}
