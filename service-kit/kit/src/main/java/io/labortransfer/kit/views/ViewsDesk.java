package io.labortransfer.kit.views;

import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.OperatorAnswers;
import io.quarkus.arc.All;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The views on the management port, for operators: list, rebuild, progress, cancel. */
@Singleton
class ViewsDesk {

    static final String PATH = "/internal/views";

    private static final int ACCEPTED = 202;

    private final List<StateView> views;
    private final RebuildOrders orders;
    private final OperatorAnswers answers;

    ViewsDesk(@All List<StateView> views, RebuildOrders orders, OperatorAnswers answers) {
        this.views =
                views.stream().sorted(Comparator.comparing(StateView::name)).toList();
        this.orders = orders;
        this.answers = answers;
    }

    /**
     * A view and its last rebuild.
     *
     * @param view its name
     * @param topic what it is built from
     * @param consumer who feeds it, and waits while it is rebuilt
     * @param rebuild the last rebuild, running or ended
     */
    record Shown(
            String view,
            String topic,
            String consumer,
            @Nullable Rebuild rebuild) {}

    /** All of them. */
    record Listed(List<Shown> items) {}

    void open(@Observes ManagementInterface management) {
        var router = management.router();
        router.get(PATH).blockingHandler(request -> answers.answer(request, asked -> list()), false);
        router.get(PATH + "/:name")
                .blockingHandler(request -> answers.answer(request, asked -> shown(view(asked))), false);
        router.post(PATH + "/:name/rebuild").blockingHandler(request -> answers.answer(request, this::order), false);
        router.delete(PATH + "/:name/rebuild").blockingHandler(request -> answers.answer(request, this::cancel), false);
    }

    private Listed list() {
        return new Listed(views.stream().map(this::shown).toList());
    }

    private Shown order(RoutingContext request) {
        var view = view(request);
        if (!orders.order(view)) {
            throw conflict("REBUILD_RUNNING", view);
        }
        request.response()
                .setStatusCode(ACCEPTED)
                .putHeader("Location", PATH + "/" + view.name())
                .putHeader("Retry-After", "1");
        return shown(view);
    }

    private Shown cancel(RoutingContext request) {
        var view = view(request);
        if (!orders.cancel(view)) {
            throw conflict("NO_REBUILD_RUNNING", view);
        }
        return shown(view);
    }

    private Shown shown(StateView view) {
        return new Shown(
                view.name(), view.topic(), view.consumer(), orders.last(view).orElse(null));
    }

    private StateView view(RoutingContext request) {
        return views.stream()
                .filter(one -> one.name().equals(request.pathParam("name")))
                .findFirst()
                .orElseThrow(Problems::notFound);
    }

    private static ProblemException conflict(String code, StateView view) {
        return new ProblemException(Problem.of(code, 409, view.name()));
    }
}
