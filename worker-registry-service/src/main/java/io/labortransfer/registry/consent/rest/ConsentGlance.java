package io.labortransfer.registry.consent.rest;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.feed.Glance;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.registry.consent.ConsentId;
import io.labortransfer.registry.consent.ConsentRegistry;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which of the consents that changed the caller may know of. */
record ConsentGlance(Caller caller, ConsentRegistry registry, boolean ofShared) implements Glance {

    @Override
    public Collection<String> at(String id) {
        return Optional.ofNullable(all(List.of(id)).get(id)).orElseThrow(Problems::notFound);
    }

    @Override
    public Map<String, Collection<String>> all(Collection<String> ids) {
        var wanted = ids.stream().map(id -> ConsentId.of(id).value()).collect(Collectors.toSet());
        var known = new HashMap<String, Collection<String>>();
        registry.known(caller.passport(), wanted, ofShared)
                .forEach((id, worker) -> known.put(new ConsentId(id).wire(), List.of(PublicId.format("wkr", worker))));
        return known;
    }
}
