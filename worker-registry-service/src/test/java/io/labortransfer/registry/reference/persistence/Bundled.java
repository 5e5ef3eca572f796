package io.labortransfer.registry.reference.persistence;

import io.labortransfer.registry.reference.ListSchemas;
import io.labortransfer.registry.reference.ReferenceRevision;
import java.util.List;

/** The bundled files, for tests without the application. */
public final class Bundled {
    private static final BundledFiles FILES = new BundledFiles();

    private Bundled() {}

    public static ListSchemas schemas() {
        return FILES;
    }

    public static List<ReferenceRevision> revisions() {
        return FILES.revisions();
    }
}
