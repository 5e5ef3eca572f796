package io.labortransfer.matching.employer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What is known of firms in all units; read with the engine's role, for what any office may know. */
public interface Registrations {

    /** The registrations of a firm in all units, those that are asked for, by id. */
    List<Registration> of(String uscc, Employers.Question question);

    /** The registrations with these ids. */
    List<Registration> of(Collection<UUID> ids);

    /** Registrations whose appeal waits for the nation, by id. */
    List<Registration> appealing(Employers.Question question);

    /** The units in which a block stands, by the code of the firm; firms without one are left out. */
    Map<String, Set<String>> blocks(Collection<String> usccs);

    /** Units with agencies whose licence ends by that day. */
    List<String> unitsOutOfLicense(LocalDate today);
}
