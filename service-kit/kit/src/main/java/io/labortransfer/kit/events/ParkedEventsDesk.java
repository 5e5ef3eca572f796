package io.labortransfer.kit.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.JsonFaults;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.OperatorAnswers;
import io.labortransfer.kit.web.Page;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parked events on the management port, for operators: list, replay, discard. Never a payload. */
@Singleton
class ParkedEventsDesk {

    static final String PATH = "/internal/parked-events";

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int LONGEST_REASON = 500;
    private static final int LARGEST_BODY = 8 * 1024;

    private final ParkedLines lines;
    private final ParkingAttendant attendant;
    private final OperatorAnswers answers;
    private final ObjectMapper json;

    ParkedEventsDesk(ParkedLines lines, ParkingAttendant attendant, OperatorAnswers answers, ObjectMapper json) {
        this.lines = lines;
        this.attendant = attendant;
        this.answers = answers;
        this.json = json;
    }

    void open(@Observes ManagementInterface management) {
        var router = management.router();
        router.get(PATH).blockingHandler(request -> answers.answer(request, this::list), false);
        router.post(PATH + "/:id/replay")
                .blockingHandler(
                        request -> answers.answer(request, asked -> result(attendant.replay(id(asked)))), false);
        router.post(PATH + "/:id/discard")
                .handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY))
                .blockingHandler(
                        request ->
                                answers.answer(request, asked -> result(attendant.discard(id(asked), reason(asked)))),
                        false);
    }

    private Page<ParkedEntry> list(RoutingContext request) {
        var limit = Limits.of(number(request.request().getParam("limit")));
        var cursor = request.request().getParam("cursor");
        var after = cursor == null ? BEFORE_ALL : uuid("cursor", cursor);
        return Page.cut(lines.list(after, limit + 1), limit, entry -> entry.id().toString());
    }

    private static Verdict.Done result(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Done done -> done;
            case Verdict.Unknown unknown -> throw Problems.notFound();
            case Verdict.NotItsTurn waits -> throw conflict("PARKED_BEHIND", waits.first());
            case Verdict.NobodyThere nobody -> throw conflict("CONSUMER_GONE", nobody.consumer());
            case Verdict.FailedAgain failed -> throw conflict("STILL_PARKED", failed.cause());
            case Verdict.NotNow notNow ->
                throw new ProblemException(Problem.of("TRY_LATER", 503).withHeader("Retry-After", "5"));
        };
    }

    private static ProblemException conflict(String code, Object argument) {
        return new ProblemException(Problem.of(code, 409, argument));
    }

    private static UUID id(RoutingContext request) {
        return uuid("id", request.pathParam("id"));
    }

    private static UUID uuid(String parameter, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problems.malformed(new FieldError(parameter, "FORMAT_WRONG"));
        }
    }

    private static @Nullable Integer number(@Nullable String text) {
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw Problems.malformed(new FieldError("limit", "FORMAT_WRONG"));
        }
    }

    private String reason(RoutingContext request) {
        var reason = body(request).path("reason").asText("").strip();
        if (reason.isEmpty()) {
            throw Problems.invalid(new FieldError("/reason", "REQUIRED"));
        }
        if (reason.length() > LONGEST_REASON) {
            throw Problems.invalid(new FieldError("/reason", "SIZE_WRONG", 1, LONGEST_REASON));
        }
        return reason;
    }

    private JsonNode body(RoutingContext request) {
        var body = request.body().buffer();
        try {
            return json.readTree(body == null ? new byte[0] : body.getBytes());
        } catch (JsonProcessingException e) {
            throw new ProblemException(JsonFaults.problem(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
