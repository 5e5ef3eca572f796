package io.labortransfer.kit.importing.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.importing.ImportId;
import io.labortransfer.kit.importing.ServerFiles;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.JsonFaults;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.OperatorAnswers;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jboss.logging.Logger;

/** Files that lie on the server, on the management port, for operators: the bytes of an import that an office has opened. */
@Singleton
class ServerFilesDesk {
    private static final Logger LOG = Logger.getLogger(ServerFilesDesk.class);
    private static final String PATH = "/internal/imports/:province/:id/file";
    private static final int UNIT_CHARACTERS = 2;
    private static final int LARGEST_BODY = 8 * 1024;

    private final ServerFiles files;
    private final Scopes scopes;
    private final OperatorAnswers answers;
    private final ObjectMapper json;

    ServerFilesDesk(ServerFiles files, Scopes scopes, OperatorAnswers answers, ObjectMapper json) {
        this.files = files;
        this.scopes = scopes;
        this.answers = answers;
        this.json = json;
    }

    void open(@Observes ManagementInterface management) {
        management
                .router()
                .post(PATH)
                .handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY))
                .blockingHandler(request -> answers.answer(request, this::take), false);
    }

    private ServerFiles.Taken take(RoutingContext request) {
        var province = request.pathParam("province");
        if (province.length() != UNIT_CHARACTERS) {
            throw Problems.notFound();
        }
        var id = ImportId.of(request.pathParam("id"));
        var name = name(request);
        var scope = ProvinceScope.ofProvince(province);
        var taken = scopes.call(scope, () -> files.take(scope, id.value(), name));
        LOG.infof(
                "file taken: import=%s chunks=%d added=%d lines=%d", id, taken.chunks(), taken.added(), taken.lines());
        return taken;
    }

    private String name(RoutingContext request) {
        var name = body(request).path("file").asText("");
        if (name.isBlank()) {
            throw Problems.invalid(new FieldError("/file", "REQUIRED"));
        }
        return name;
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
