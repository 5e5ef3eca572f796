package io.labortransfer.kit.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers of answers, told once each. */
final class StandardHeaders {

    private StandardHeaders() {}

    static void describe(Components components) {
        components.addHeader(
                "X-Request-Id",
                text("The id of the request, for questions to us", 128, "01936b2e-5c1f-7d42-9a8e-0f6b1c2d3e4f"));
        components.addHeader("RateLimit", text("What is left of each limit", 500, "\"read\";r=199;t=1"));
        components.addHeader(
                "RateLimit-Policy", text("The limits that the request counted against", 500, "\"read\";q=200;w=1"));
        components.addHeader("ETag", text("The version of the record, as this caller sees it", 100, "\"v1-F0.F1\""));
        components.addHeader(
                "Location",
                text(
                        "Where it is found; relative to the address of the gateway",
                        300,
                        "/api/v1/records/rec_01jd5t3v7x8h2k4m6n8p0q2r4s"));
        components.addHeader(
                "WWW-Authenticate",
                text(
                        "What is wrong with the token, and where to read how to get one",
                        500,
                        "Bearer realm=\"labor-transfer\", error=\"invalid_token\""));
        components.addHeader(
                "Link",
                text(
                        "RFC 8288: where the next page is; absent on the last one",
                        2000,
                        "</api/v1/records?limit=50&cursor=AZ3kQ0b1Xw9t>; rel=\"next\""));
        components.addHeader("Content-Language", text("The language of title and detail", 10, "en"));
        components.addHeader("Idempotency-Replayed", text("true when this is the first answer again", 4, "true"));
        components.addHeader(
                "Retry-After",
                OASFactory.createHeader()
                        .description("Seconds to wait")
                        .schema(OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.INTEGER))
                                .format("int32")
                                .minimum(java.math.BigDecimal.ZERO)
                                .maximum(java.math.BigDecimal.valueOf(86_400))
                                .addExample(1)));
    }

    static Header reference(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    /** The headers of a problem of this status. */
    static Map<String, Header> ofProblem(int status) {
        Map<String, Header> headers = ofEveryAnswer();
        headers.put("Content-Language", reference("Content-Language"));
        if (status == 401) {
            headers.put("WWW-Authenticate", reference("WWW-Authenticate"));
        }
        if (status == 409 || status == 429 || status == 503) {
            headers.put("Retry-After", reference("Retry-After"));
        }
        if (status == 412) {
            headers.put("ETag", reference("ETag"));
        }
        return headers;
    }

    /** Completes an answer that went well. What has an id of its own has a place; only a PUT was told it by the caller. */
    static APIResponse ofSuccess(
            String status,
            APIResponse response,
            PathItem.HttpMethod method,
            Predicate<Schema> hasId,
            boolean keyed,
            boolean versioned) {
        boolean placed = SchemaWalk.schemas(response.getContent()).anyMatch(hasId);
        if (method == PathItem.HttpMethod.POST && placed && (status.equals("201") || status.equals("202"))) {
            response.addHeader("Location", reference("Location"));
        }
        if (status.equals("202") && placed) {
            response.addHeader("Retry-After", reference("Retry-After"));
        }
        if (versioned) {
            response.addHeader("ETag", reference("ETag"));
        }
        if (keyed) {
            response.addHeader("Idempotency-Replayed", reference("Idempotency-Replayed"));
        }
        ofEveryAnswer().forEach(response::addHeader);
        return response;
    }

    private static Map<String, Header> ofEveryAnswer() {
        Map<String, Header> headers = new LinkedHashMap<>();
        headers.put("X-Request-Id", reference("X-Request-Id"));
        headers.put("RateLimit", reference("RateLimit"));
        headers.put("RateLimit-Policy", reference("RateLimit-Policy"));
        return headers;
    }

    private static Header text(String description, int most, String example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.STRING))
                        .maxLength(most)
                        .pattern("^[!-~ ]*$")
                        .addExample(example));
    }
}
