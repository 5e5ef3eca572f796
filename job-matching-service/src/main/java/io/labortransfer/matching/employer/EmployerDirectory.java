package io.labortransfer.matching.employer;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What offices may know of firms of every unit, so that nobody hides from a block by going elsewhere. */
@ApplicationScoped
public class EmployerDirectory {

    private final Registrations registrations;
    private final Caller caller;

    EmployerDirectory(Registrations registrations, Caller caller) {
        this.registrations = registrations;
        this.caller = caller;
    }

    /** The registration with this id, of whatever unit, for those who send people to it; empty for all others. */
    public Optional<Registration> one(EmployerId id) {
        return knowsEveryFirm() ? registrations.of(List.of(id.value())).stream().findFirst() : Optional.empty();
    }

    /** The registrations of one firm in all units, by id. */
    public List<Registration> of(String uscc, Employers.Question question) {
        return registrations.of(uscc, question);
    }

    /** Registrations whose appeal waits for the nation, by id. */
    public List<Registration> appealing(Employers.Question question) {
        return registrations.appealing(question);
    }

    /** In which other units a block stands, by the code of the firm; for offices that decide, and for the firm itself. */
    public Map<String, Set<String>> blocksElsewhere(Collection<Employer> employers) {
        Map<String, Set<String>> blocks =
                registrations.blocks(employers.stream().map(Employer::uscc).collect(Collectors.toSet()));
        return employers.stream()
                .collect(Collectors.toMap(Employer::uscc, employer -> elsewhere(employer, blocks), (one, same) -> one));
    }

    private static Set<String> elsewhere(Employer employer, Map<String, Set<String>> blocks) {
        Set<String> units = new TreeSet<>(blocks.getOrDefault(employer.uscc(), Set.of()));
        units.remove(employer.destinationProvince());
        return units;
    }

    private boolean knowsEveryFirm() {
        return caller.is(Actor.OP) || caller.is(Actor.ST) || caller.is(Actor.NO);
    }
}
