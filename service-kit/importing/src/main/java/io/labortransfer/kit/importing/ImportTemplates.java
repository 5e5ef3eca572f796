package io.labortransfer.kit.importing;

import io.labortransfer.kit.access.Passport;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.IntStream;

/** Shows what files look like. Templates are made of the columns that the engine reads, so the two cannot drift apart. */
@ApplicationScoped
public class ImportTemplates {
    private final ImportCollections collections;

    ImportTemplates(ImportCollections collections) {
        this.collections = collections;
    }

    /** The names of all collections that files can fill. */
    public Set<String> collections() {
        return collections.names();
    }

    /** What may be said of a file of a collection. */
    public ImportTerms terms(String name) {
        var collection = collections.of(name);
        return new ImportTerms(name, collection.templateVersion(), collection.modes(), collection.idPrefix());
    }

    /** A version of the template, with a row that the caller's office could send. */
    public ImportTemplate of(Passport caller, String name, int version) {
        var collection = collections.of(name);
        var all = collection.columns();
        var example = collection.example(caller.scope());
        var shown = IntStream.range(0, all.size())
                .filter(column -> all.get(column).since() <= version)
                .boxed()
                .toList();
        return new ImportTemplate(
                name,
                version,
                shown.stream().map(all::get).toList(),
                shown.stream().map(example::get).toList());
    }
}
