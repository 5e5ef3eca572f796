package io.labortransfer.tracking.spell;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.tracking.residence.Merge;
import io.labortransfer.tracking.residence.MergeTeller;
import io.labortransfer.tracking.residence.Mergings.Repointed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Tells which spells came into dispute by a merge or out of it, and of all that were re-pointed whose they are. */
@ApplicationScoped
class RepointedSpells implements MergeTeller {

    private final Spells spells;
    private final SpellNews news;

    RepointedSpells(Spells spells, SpellNews news) {
        this.spells = spells;
        this.news = news;
    }

    @Override
    public void merged(ProvinceScope scope, Merge merge, Repointed repointed) {
        tell(scope, repointed, news::disputed);
    }

    @Override
    public void parted(ProvinceScope scope, Merge merge, Repointed repointed) {
        tell(scope, repointed, news::resolved);
    }

    private void tell(ProvinceScope scope, Repointed repointed, Consumer<List<Spell>> ofDispute) {
        Map<Boolean, List<Spell>> byDispute = spells.withIds(scope, repointed.spells()).stream()
                .collect(Collectors.partitioningBy(
                        spell -> repointed.disputed().contains(spell.id().value())));
        ofDispute.accept(byDispute.getOrDefault(true, List.of()));
        news.changed(byDispute.getOrDefault(false, List.of()));
    }
}
