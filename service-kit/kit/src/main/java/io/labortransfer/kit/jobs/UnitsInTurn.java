package io.labortransfer.kit.jobs;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.problem.WithoutMessages;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.function.ToIntFunction;
import org.jboss.logging.Logger;

/** What a clock does where something is due: unit after unit, each under its own scope; a unit in which it fails stops no other. */
@Singleton
public class UnitsInTurn {

    private static final Logger LOG = Logger.getLogger(UnitsInTurn.class);

    private final Scopes scopes;

    UnitsInTurn(Scopes scopes) {
        this.scopes = scopes;
    }

    /**
     * Takes the step in each unit, each time in a transaction of its own, as long as it finds as many records as it takes at once.
     *
     * @param what the work, for the log
     * @param most how many records the step takes at once
     * @param step works under the scope and says how many records it found due
     */
    public void each(String what, Collection<String> units, int most, ToIntFunction<ProvinceScope> step) {
        for (String unit : units) {
            try {
                LOG.infof("%s unit=%s records=%d", what, unit, all(ProvinceScope.ofProvince(unit), most, step));
            } catch (RuntimeException e) {
                LOG.errorf(
                        new WithoutMessages(e), "%s failed, and is tried again at the next look unit=%s", what, unit);
            }
        }
    }

    private int all(ProvinceScope scope, int most, ToIntFunction<ProvinceScope> step) {
        int done = 0;
        int some;
        do {
            some = scopes.call(scope, () -> QuarkusTransaction.requiringNew().call(() -> step.applyAsInt(scope)));
            done += some;
        } while (some == most);
        return done;
    }
}
