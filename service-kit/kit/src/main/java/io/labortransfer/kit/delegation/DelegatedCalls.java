package io.labortransfer.kit.delegation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.events.TraceParent;
import io.labortransfer.kit.web.RequestId;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Asks another service on behalf of the caller of the current request. Each call has a passport of its own, which the gateway gives
 * for the caller's passport and our signature, and which opens one answer. What is answered is kept nowhere.
 */
@Singleton
public class DelegatedCalls {

    private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String JWT = "urn:ietf:params:oauth:token-type:jwt";

    private final DelegationSettings settings;
    private final ServiceAssertion assertion;
    private final Caller caller;
    private final RequestId requestId;
    private final ObjectMapper json;
    private final HttpClient http;

    DelegatedCalls(
            DelegationSettings settings,
            ServiceAssertion assertion,
            Caller caller,
            RequestId requestId,
            ObjectMapper json) {
        this.settings = settings;
        this.assertion = assertion;
        this.caller = caller;
        this.requestId = requestId;
        this.json = json;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build();
    }

    /**
     * Posts {@code body} to an internal operation of {@code service} and reads its answer.
     *
     * @throws ServiceUnavailable when there is no good answer in time
     */
    public <T> T post(String service, String path, Object body, Class<T> answer) {
        var address = Optional.ofNullable(settings.services().get(service))
                .orElseThrow(() -> new ServiceUnavailable("suite.delegation.services." + service + " is not set"));
        try {
            var request = to(address.resolve(path))
                    .header("Authorization", "Bearer " + exchanged(service))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
            return json.readValue(send(request, service), answer);
        } catch (IOException e) {
            throw new ServiceUnavailable(service + " did not answer");
        }
    }

    /** A passport of the caller for {@code service} that names us as the one who acts. */
    private String exchanged(String service) throws IOException {
        var exchange =
                settings.exchange().orElseThrow(() -> new ServiceUnavailable("suite.delegation.exchange is not set"));
        var passport = caller.signedPassport()
                .orElseThrow(() -> new IllegalStateException("nobody is asked for without a caller"));
        var request = to(exchange)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(Map.of(
                        "grant_type", EXCHANGE,
                        "subject_token", passport,
                        "subject_token_type", JWT,
                        "actor_token", assertion.token(),
                        "actor_token_type", JWT,
                        "audience", service))));
        return json.readTree(send(request, "province-gateway"))
                .path("access_token")
                .asText();
    }

    private HttpRequest.Builder to(URI address) {
        var request = HttpRequest.newBuilder(address)
                .timeout(settings.timeout())
                .header("Accept", "application/json")
                .header(RequestId.HEADER, requestId.value());
        var trace = TraceParent.current();
        return trace == null ? request : request.header("traceparent", trace);
    }

    private byte[] send(HttpRequest.Builder request, String whom) throws IOException {
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new ServiceUnavailable(whom + " answered " + response.statusCode());
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceUnavailable(whom + " was not waited for");
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
