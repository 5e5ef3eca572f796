package io.labortransfer.matching.matching;

import static java.util.stream.Collectors.groupingBy;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.matching.agreement.LineInForce;
import io.labortransfer.matching.agreement.LinesInForce;
import io.labortransfer.matching.agreement.SendingLines;
import io.labortransfer.matching.engine.Line;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The lines by which a run may send people, and how many seats each of them has left to promise. */
@ApplicationScoped
class RunLines {

    private final SendingLines sending;
    private final PromisedSeats promised;
    private final Scopes scopes;

    RunLines(SendingLines sending, PromisedSeats promised, Scopes scopes) {
        this.sending = sending;
        this.promised = promised;
        this.scopes = scopes;
    }

    /** The lines by which the unit sends workers on that day, read in its own scope. */
    LinesInForce of(String unit, LocalDate day) {
        ProvinceScope scope = ProvinceScope.ofProvince(unit);
        return scopes.call(scope, () -> QuarkusTransaction.requiringNew().call(() -> sending.inForce(scope, day)));
    }

    /** The same lines as the engine knows them. */
    List<Line> withRoom(LinesInForce lines) {
        return lines.lines().stream().collect(groupingBy(line -> line.link().originUnit())).entrySet().stream()
                .flatMap(unit -> withRoom(unit.getKey(), unit.getValue()))
                .toList();
    }

    /**
     * How many seats the line has left to promise now, for whoever holds it: until the transaction ends nobody else promises one. None when it
     * is no longer in force.
     */
    int hold(ProvinceScope scope, UUID line, LocalDate day) {
        promised.hold(scope, line);
        return sending.inForce(scope, day).find(line).map(promised::left).orElse(0);
    }

    private Stream<Line> withRoom(String unit, List<LineInForce> lines) {
        Map<UUID, PromisedSeats.Promised> matched =
                promised.of(unit, lines.stream().map(LineInForce::id).toList());
        return lines.stream()
                .map(line -> new Line(
                        line.id(),
                        matched.getOrDefault(line.id(), PromisedSeats.Promised.NONE)
                                .left(line.terms())));
    }
}
