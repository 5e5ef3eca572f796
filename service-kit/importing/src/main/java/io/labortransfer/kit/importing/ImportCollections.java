package io.labortransfer.kit.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All collections that files can fill. */
@ApplicationScoped
class ImportCollections {
    private final Instance<ImportCollection> all;

    ImportCollections(@Any Instance<ImportCollection> all) {
        this.all = all;
    }

    /** Their names. */
    Set<String> names() {
        return all.stream().map(ImportCollection::name).collect(Collectors.toCollection(TreeSet::new));
    }

    ImportCollection of(String name) {
        return all.stream()
                .filter(collection -> collection.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no collection takes imports of " + name));
    }
}
