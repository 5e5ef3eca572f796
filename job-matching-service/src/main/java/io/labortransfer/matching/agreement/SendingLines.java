package io.labortransfer.matching.agreement;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.time.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The lines of agreements by which an office sends workers. An order that is filled by one is in part its own; the unit that receives them knows
 * of its lines as well.
 */
@ApplicationScoped
public class SendingLines {

    private final AgreementLinks links;
    private final Caller caller;
    private final Clock clock;

    SendingLines(AgreementLinks links, Caller caller, Clock clock) {
        this.links = links;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What the divisions begin with whose workers the caller's office sends by a line today. Empty when the line is none of an agreement in
     * force between the caller's divisions and the site.
     *
     * @param line which line; none sends nobody
     * @param unit reporting unit of the site
     * @param siteDivision the site
     */
    public Optional<String> homes(@Nullable UUID line, String unit, String siteDivision) {
        if (line == null || !caller.is(Actor.OP)) {
            return Optional.empty();
        }
        LocalDate day = Times.today(clock);
        String own = caller.scope().divisionPrefix();
        return links.from(caller.scope()).stream()
                .filter(link -> link.lines().contains(line))
                .filter(link -> link.destinationUnit().equals(unit) && link.opens(siteDivision, day))
                .flatMap(link -> common(own, link.originPrefix()).stream())
                .findFirst();
    }

    /** The lines by which the scope's unit sends workers on that day. */
    public LinesInForce inForce(ProvinceScope scope, LocalDate day) {
        return LinesInForce.of(links.from(scope), day);
    }

    /** The lines by which the scope's unit receives workers on that day. */
    public LinesInForce toward(ProvinceScope scope, LocalDate day) {
        return LinesInForce.of(links.toward(scope), day);
    }

    /** The agreement with this line by which the caller's office sends workers, in force or not. */
    public Optional<AgreementLink> own(UUID line) {
        return links.ofLine(caller.scope(), line)
                .filter(link -> common(caller.scope().divisionPrefix(), link.originPrefix())
                        .isPresent());
    }

    /** Of two areas one holds the other, or they have nothing in common. */
    private static Optional<String> common(String one, String other) {
        if (one.startsWith(other)) {
            return Optional.of(one);
        }
        return other.startsWith(one) ? Optional.of(other) : Optional.empty();
    }
}
