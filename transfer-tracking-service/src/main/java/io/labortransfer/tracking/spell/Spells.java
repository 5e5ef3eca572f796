package io.labortransfer.tracking.spell;

import io.labortransfer.kit.access.ProvinceScope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The spells of the scope's province, asked as the workers' origin or as the place of work. */
public interface Spells {

    /** Lets the spells of these workers change in one transaction at a time, whoever's it is. */
    void oneAtATime(ProvinceScope scope, Collection<UUID> workers);

    /** Adds spells that began. */
    void addAll(Collection<Spell> begun);

    /** The spell, as the origin. */
    Optional<Spell> asOrigin(ProvinceScope scope, SpellId id);

    /** The spell, as the place of work. */
    Optional<Spell> asDestination(ProvinceScope scope, SpellId id);

    /** The spell of either side, locked with all others of its worker until the transaction ends. */
    Optional<Spell> locked(ProvinceScope scope, UUID id);

    /** Writes the spell and reads what the database made of it for its employer. */
    void reread(Spell spell);

    /** Whether the full days of a spell of either side, when it ends on {@code end}, are days of another one. */
    boolean sharesDays(ProvinceScope scope, SpellKey spell, LocalDate end);

    /** The spell that one record of a source stands for, as the origin. */
    Optional<Spell> fromSource(ProvinceScope scope, Source source);

    /** The spells with these ids, as the origin. */
    List<Spell> withIds(ProvinceScope scope, Collection<UUID> ids);

    /** All spells of a worker, as the origin. */
    List<Spell> ofWorker(ProvinceScope scope, UUID worker);

    /** Spells in the order of their ids, after {@code after}. */
    List<Spell> after(ProvinceScope scope, SpellFilter filter, @Nullable UUID after, int limit);

    /** The workers of {@code starts} whose new full-time days are worked already, in a spell that the start cannot end. */
    Set<UUID> inTheWay(ProvinceScope scope, Collection<NewSpell> starts);

    /** Ends the earlier full-time spells on the days on which {@code starts} begin; they are given back as ended. */
    List<Spell> supersede(ProvinceScope scope, Collection<NewSpell> starts);
}
