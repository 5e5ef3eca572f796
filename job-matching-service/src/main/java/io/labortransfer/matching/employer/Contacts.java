package io.labortransfer.matching.employer;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contact persons of the employers of one unit. */
public interface Contacts {

    /** Whom to speak to. */
    Optional<ContactPerson> of(ProvinceScope scope, EmployerId employer);

    /** Puts this person in the place of the one before; null for nobody. */
    void replace(ProvinceScope scope, EmployerId employer, @Nullable ContactPerson person);
}
