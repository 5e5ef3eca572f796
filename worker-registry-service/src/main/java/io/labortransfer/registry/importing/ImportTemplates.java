package io.labortransfer.registry.importing;

import io.labortransfer.kit.access.Passport;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows what files look like. Templates are made of the columns that the engine reads, so the two cannot drift apart. */
@ApplicationScoped
public class ImportTemplates {
    private final ImportCollections collections;

    ImportTemplates(ImportCollections collections) {
        this.collections = collections;
    }

    /** The template, with a row that the caller's office could send. */
    public ImportTemplate of(Passport caller, String name) {
        var collection = collections.of(name);
        return new ImportTemplate(
                name, ImportTemplate.LATEST, collection.columns(), collection.example(caller.scope()));
    }
}
