package io.labortransfer.kit.rotation;

import io.labortransfer.kit.web.OperatorAnswers;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The keys on the management port, for operators: list, rotate, progress, retire. Never a key. */
@Singleton
class KeysDesk {

    static final String PATH = "/internal/keys";

    private static final int ACCEPTED = 202;

    private final RotationOrders orders;
    private final OperatorAnswers answers;

    KeysDesk(RotationOrders orders, OperatorAnswers answers) {
        this.orders = orders;
        this.answers = answers;
    }

    /**
     * A keyset and its last rotation.
     *
     * @param keyset its name
     * @param rotation the last one, under way or ended
     */
    record Shown(String keyset, @Nullable Rotation rotation) {}

    /** All of them. */
    record Listed(List<Shown> items) {}

    void open(@Observes ManagementInterface management) {
        var router = management.router();
        router.get(PATH).blockingHandler(request -> answers.answer(request, asked -> list()), false);
        router.get(PATH + "/:name")
                .blockingHandler(request -> answers.answer(request, asked -> shown(orders.of(name(asked)))), false);
        router.post(PATH + "/:name/rotate")
                .blockingHandler(request -> answers.answer(request, asked -> accepted(asked, orders::rotate)), false);
        router.post(PATH + "/:name/retire")
                .blockingHandler(request -> answers.answer(request, asked -> accepted(asked, orders::retire)), false);
    }

    private Listed list() {
        return new Listed(orders.all().stream().map(KeysDesk::shown).toList());
    }

    private Shown accepted(RoutingContext request, Consumer<String> order) {
        var name = name(request);
        order.accept(name);
        request.response()
                .setStatusCode(ACCEPTED)
                .putHeader("Location", PATH + "/" + name)
                .putHeader("Retry-After", "5");
        return shown(orders.of(name));
    }

    private static Shown shown(Rotations.Keyset keyset) {
        return new Shown(keyset.name(), keyset.rotation().orElse(null));
    }

    private static String name(RoutingContext request) {
        return request.pathParam("name");
    }
}
