package io.labortransfer.kit.importing.rest;

import io.labortransfer.kit.importing.ImportJob;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Where jobs are found. */
final class Places {
    private Places() {}

    static String of(ImportJob job) {
        return "/api/v1/" + job.collection() + "/imports/" + job.id();
    }

    /** Whatever was asked for begins now; what becomes of it is seen there. */
    static Response accepted(ImportJob job) {
        return Response.accepted(ImportView.of(job))
                .location(URI.create(of(job)))
                .header(HttpHeaders.RETRY_AFTER, 1)
                .build();
    }
}
