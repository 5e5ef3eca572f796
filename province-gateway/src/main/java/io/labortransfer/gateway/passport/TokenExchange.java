package io.labortransfer.gateway.passport;

import io.labortransfer.gateway.routing.Service;
import io.labortransfer.kit.access.PassportClaims;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.web.OperatorAnswers;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges a caller's passport for one that another service takes (RFC 8693), on the management port: the subject is a passport that
 * this gateway gave for the service that asks, the actor is that service. Nobody is told what was wrong.
 */
@Singleton
class TokenExchange {

    static final String PATH = "/internal/token-exchange";

    private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String JWT = "urn:ietf:params:oauth:token-type:jwt";
    private static final int LARGEST_BODY = 16 * 1024;
    /** Who may ask whom for its callers. */
    private static final Map<Service, Set<Service>> ASKS = Map.of(
            Service.JOB_MATCHING, Set.of(Service.WORKER_REGISTRY),
            Service.TRANSFER_TRACKING, Set.of(Service.WORKER_REGISTRY));

    private final TrustedServices services;
    private final PublishedKeys keys;
    private final PassportOffice office;
    private final OperatorAnswers answers;

    TokenExchange(TrustedServices services, PublishedKeys keys, PassportOffice office, OperatorAnswers answers) {
        this.services = services;
        this.keys = keys;
        this.office = office;
        this.answers = answers;
    }

    void open(@Observes ManagementInterface management) {
        management
                .router()
                .post(PATH)
                .handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY))
                .blockingHandler(request -> answers.answer(request, this::exchange), false);
    }

    private Map<String, Object> exchange(RoutingContext request) {
        require(EXCHANGE.equals(field(request, "grant_type")));
        require(JWT.equals(field(request, "subject_token_type")) && JWT.equals(field(request, "actor_token_type")));
        var asking = services.whoSigned(field(request, "actor_token")).orElseThrow(TokenExchange::refused);
        var asked = ASKS.getOrDefault(asking, Set.of()).stream()
                .filter(service -> service.wireName().equals(field(request, "audience")))
                .findFirst()
                .orElseThrow(TokenExchange::refused);
        var issued = office.exchanged(subject(field(request, "subject_token"), asking), asking, asked);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("access_token", issued.passport());
        answer.put("issued_token_type", JWT);
        answer.put("token_type", "Bearer");
        answer.put("expires_in", issued.seconds());
        return answer;
    }

    /** A passport for the service that asks, given to a caller and not exchanged before: nobody acts for one who acts. */
    private JwtClaims subject(String passport, Service asking) {
        var consumer = PassportClaims.consumer(
                (signature, nesting) -> new JwksVerificationKeyResolver(keys.asJwks()).resolveKey(signature, nesting),
                asking.wireName());
        try {
            var claims = consumer.processToClaims(passport);
            require(!claims.hasClaim(PassportClaims.ACTING));
            return claims;
        } catch (InvalidJwtException e) {
            throw refused();
        }
    }

    private static String field(RoutingContext request, String name) {
        @Nullable String value = request.request().getFormAttribute(name);
        return Objects.requireNonNullElse(value, "");
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw refused();
        }
    }

    private static ProblemException refused() {
        return new ProblemException(Problem.of("EXCHANGE_REFUSED", 400));
    }
}
