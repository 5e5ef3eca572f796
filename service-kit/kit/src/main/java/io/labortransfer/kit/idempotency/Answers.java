package io.labortransfer.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.kit.accesslog.Disclosure;
import io.labortransfer.kit.web.EntityTags;
import io.labortransfer.kit.web.Versioned;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What an operation returned, as it goes out. */
@Singleton
class Answers {

    /** Larger bodies are not kept; status and Location say enough to find what was made. */
    private static final int LARGEST_BODY = 64 * 1024;

    private static final String JSON_AS_SENT = MediaType.APPLICATION_JSON_TYPE
            .withCharset(StandardCharsets.UTF_8.name())
            .toString();

    private final ObjectMapper json;
    private final EntityTags tags;
    private final Disclosure disclosure;

    Answers(ObjectMapper json, EntityTags tags, Disclosure disclosure) {
        this.json = json;
        this.disclosure = disclosure;
        this.tags = tags;
    }

    KeptAnswer of(Method operation, @Nullable Object returned) {
        return switch (returned) {
            case RestResponse<?> response -> of(response.toResponse());
            case Response response -> of(response);
            case null -> new KeptAnswer(status(operation, 204), Map.of(), null, disclosure.subjects(null));
            default -> with(status(operation, 200), Map.of(), returned);
        };
    }

    private KeptAnswer of(Response response) {
        Map<String, String> headers = new HashMap<>();
        response.getMetadata().forEach((name, values) -> {
            if (!values.isEmpty()) {
                headers.put(name, response.getHeaderString(name));
            }
        });
        return response.getEntity() == null
                ? new KeptAnswer(response.getStatus(), headers, null, disclosure.subjects(null))
                : with(response.getStatus(), headers, response.getEntity());
    }

    private KeptAnswer with(int status, Map<String, String> headers, Object entity) {
        Map<String, String> all = new HashMap<>(headers);
        if (entity instanceof Versioned resource) {
            all.put(HttpHeaders.ETAG, tags.of(resource));
        }
        List<String> subjects = disclosure.subjects(entity);
        String body = text(entity);
        if (body.getBytes(StandardCharsets.UTF_8).length > LARGEST_BODY) {
            return new KeptAnswer(status, all, null, subjects);
        }
        all.putIfAbsent(HttpHeaders.CONTENT_TYPE, JSON_AS_SENT);
        return new KeptAnswer(status, all, body, subjects);
    }

    private String text(Object entity) {
        try {
            return entity instanceof String text ? text : json.writeValueAsString(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be kept: it is not JSON", e);
        }
    }

    private static int status(Method operation, int otherwise) {
        ResponseStatus stated = operation.getAnnotation(ResponseStatus.class);
        return stated == null ? otherwise : stated.value();
    }
}
