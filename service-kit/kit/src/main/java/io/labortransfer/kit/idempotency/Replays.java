package io.labortransfer.kit.idempotency;

import io.labortransfer.kit.accesslog.Disclosure;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Gives a kept answer again. */
@Singleton
public class Replays {

    /** The header by which a client tells a replay from a first answer. */
    public static final String HEADER = "Idempotency-Replayed";

    private final Disclosure disclosure;

    Replays(Disclosure disclosure) {
        this.disclosure = disclosure;
    }

    @ServerExceptionMapper
    Response replay(Replayed known) {
        KeptAnswer answer = known.answer();
        disclosure.about(answer.subjects());
        Response.ResponseBuilder again = Response.status(answer.status()).header(HEADER, "true");
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            if (header.getKey().equalsIgnoreCase(HttpHeaders.LOCATION)) {
                again.location(URI.create(header.getValue()));
            } else {
                again.header(header.getKey(), header.getValue());
            }
        }
        return answer.body() == null
                ? again.build()
                : again.entity(answer.body()).build();
    }
}
