package io.labortransfer.registry.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** All collections that files can fill. */
@ApplicationScoped
class ImportCollections {
    private final Instance<ImportCollection> all;

    ImportCollections(@Any Instance<ImportCollection> all) {
        this.all = all;
    }

    ImportCollection of(String name) {
        return all.stream()
                .filter(collection -> collection.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no collection takes imports of " + name));
    }
}
