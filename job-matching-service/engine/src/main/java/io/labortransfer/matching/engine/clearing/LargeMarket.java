package io.labortransfer.matching.engine.clearing;

/**
 * Two sides and their orders, told by rules instead of lists. Each worker of a kind may take every opening that lies in a
 * place of the kind's list and in an occupation of its other list, whose conditions the profile meets, that starts in
 * time and pays enough. {@link Rules} says the same in code that can be read beside this sentence.
 *
 * @param places the places in one another
 * @param occupations the occupations in one another
 * @param openings the openings
 * @param placeLists the lists of places
 * @param occupationLists the lists of occupations
 * @param profiles what workers bring and how they weigh
 * @param workers the workers
 * @param own what single workers said about single openings
 * @param finePrint what has no bit
 * @param agreements what units agreed on
 * @param groups who goes together
 */
public record LargeMarket(
        Hierarchy places,
        Hierarchy occupations,
        Openings openings,
        NodeLists placeLists,
        NodeLists occupationLists,
        Profiles profiles,
        Workers workers,
        OwnChoices own,
        FinePrint finePrint,
        Agreements agreements,
        Groups groups) {

    /** A market without agreements, where everybody goes alone. */
    public LargeMarket(
            Hierarchy places,
            Hierarchy occupations,
            Openings openings,
            NodeLists placeLists,
            NodeLists occupationLists,
            Profiles profiles,
            Workers workers,
            OwnChoices own,
            FinePrint finePrint) {
        this(
                places,
                occupations,
                openings,
                placeLists,
                occupationLists,
                profiles,
                workers,
                own,
                finePrint,
                Agreements.NONE,
                Groups.NONE);
    }

    /** Checks that every number leads somewhere. */
    public LargeMarket {
        for (int opening = 0; opening < openings.count(); opening++) {
            leads("place", openings.place()[opening], places.size());
            leads("occupation", openings.occupation()[opening], occupations.size());
        }
        for (int kind = 0; kind < workers.profile().length; kind++) {
            leads("list of places", workers.places()[kind], placeLists.count());
            leads("list of occupations", workers.occupations()[kind], occupationLists.count());
            leads("profile", workers.profile()[kind], profiles.count());
        }
        for (int opening : own.ranked()) {
            leads("ranked opening", opening, openings.count());
        }
        for (int worker : own.workers()) {
            leads("worker with own choices", worker, workers.count());
        }
        agreements.check(workers.count(), openings.count());
        groups.check(workers.count(), openings.count());
    }

    private static void leads(String what, int number, int count) {
        if (number < 0 || number >= count) {
            throw new IllegalArgumentException(what + " " + number + " is none of " + count);
        }
    }
}
