package io.labortransfer.tracking.spell;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;

/** Someone whose records rest on spells. */
public interface SpellFollower {

    /** These spells ended, in the present transaction. */
    void ended(ProvinceScope scope, Collection<Spell> ended);
}
