package io.labortransfer.tracking.spell;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;

/** Someone whose records rest on spells. */
public interface SpellFollower {

    /** Nobody works in these spells any more, in the present transaction; some may be in dispute. */
    void ended(ProvinceScope scope, Collection<Spell> ended);
}
