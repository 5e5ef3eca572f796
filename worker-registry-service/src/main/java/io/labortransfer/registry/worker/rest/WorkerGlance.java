package io.labortransfer.registry.worker.rest;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.feed.Glance;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.registry.worker.SharedReading;
import io.labortransfer.registry.worker.WorkerDirectory;
import io.labortransfer.registry.worker.WorkerId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which of the workers that changed the caller may know of: of those in reach, erased ones too, or of those who are shown to it. */
record WorkerGlance(Caller caller, WorkerDirectory directory, SharedReading shared, boolean ofShared)
        implements Glance {

    @Override
    public Collection<String> at(String id) {
        return Optional.ofNullable(all(List.of(id)).get(id)).orElseThrow(Problems::notFound);
    }

    @Override
    public Map<String, Collection<String>> all(Collection<String> ids) {
        var workers = ids.stream().map(id -> WorkerId.of(id).value()).collect(Collectors.toSet());
        var passport = caller.passport();
        var known = ofShared ? shared.known(passport, workers) : directory.known(passport, workers);
        return known.stream().map(id -> new WorkerId(id).wire()).collect(Collectors.toMap(id -> id, List::of));
    }
}
