package io.labortransfer.registry.subject.messaging;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.OperatorAnswers;
import io.labortransfer.registry.subject.ErasureAgain;
import io.labortransfer.registry.subject.ErasurePass;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The list of erasures on the management port, for operators: carry it out again, and how far that is. */
@Singleton
class ErasureListDesk {
    private static final String PATH = "/internal/erasures/repeat";
    private static final int ACCEPTED = 202;
    private static final ProvinceScope NOBODYS = ProvinceScope.ofProvince("00");

    private final ErasureAgain again;
    private final Scopes scopes;
    private final OperatorAnswers answers;

    ErasureListDesk(ErasureAgain again, Scopes scopes, OperatorAnswers answers) {
        this.again = again;
        this.scopes = scopes;
        this.answers = answers;
    }

    /**
     * The last pass.
     *
     * @param state RUNNING, DONE or FAILED
     * @param listed erasures read from the list
     * @param erased persons who stood in the register again
     */
    record Shown(
            String state,
            long listed,
            long erased,
            Instant orderedAt,
            @Nullable Instant endedAt) {

        static Shown of(ErasurePass pass) {
            return new Shown(pass.state().name(), pass.listed(), pass.erased(), pass.orderedAt(), pass.endedAt());
        }
    }

    void open(@Observes ManagementInterface management) {
        var router = management.router();
        router.get(PATH).blockingHandler(request -> answers.answer(request, asked -> last()), false);
        router.post(PATH).blockingHandler(request -> answers.answer(request, this::order), false);
    }

    private Shown order(RoutingContext request) {
        scopes.run(NOBODYS, again::order);
        request.response().setStatusCode(ACCEPTED).putHeader("Location", PATH).putHeader("Retry-After", "1");
        return last();
    }

    private Shown last() {
        return scopes.call(NOBODYS, again::last).map(Shown::of).orElseThrow(Problems::notFound);
    }
}
