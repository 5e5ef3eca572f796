package io.labortransfer.local.stack;

import io.labortransfer.local.sample.SamplePlan;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a stack is started.
 *
 * @param suite the built suite
 * @param data where everything that it keeps lies
 * @param fresh whether to start with an empty data folder
 * @param plan the sample to generate when there is none yet
 * @param forMinutes whether it is stopped before Java's thorough compilation would have paid: tests, not measurements
 * @param enlargement what is more than in the standard stack
 * @param neighbour the running stack of the same parties whose Keycloak serves this one too; none when it has one of its own
 */
public record StackOptions(
        SuiteFolder suite,
        Path data,
        Ports ports,
        boolean fresh,
        SamplePlan plan,
        boolean forMinutes,
        Enlargement enlargement,
        Optional<StackOptions> neighbour) {

    /** A stack of the standard size. */
    public StackOptions(SuiteFolder suite, Path data, Ports ports, boolean fresh, SamplePlan plan, boolean forMinutes) {
        this(suite, data, ports, fresh, plan, forMinutes, Enlargement.NONE, Optional.empty());
    }

    /** The standard stack of the suite around the current folder. */
    public static StackOptions standard() {
        SuiteFolder suite = SuiteFolder.around(Path.of(""));
        return new StackOptions(suite, suite.defaultData(), Ports.standard(), false, SamplePlan.full(), false);
    }

    public StackOptions withPorts(Ports other) {
        return new StackOptions(suite, data, other, fresh, plan, forMinutes, enlargement, neighbour);
    }

    public StackOptions withData(Path other) {
        return new StackOptions(suite, other, ports, fresh, plan, forMinutes, enlargement, neighbour);
    }

    public StackOptions startingFresh() {
        return new StackOptions(suite, data, ports, true, plan, forMinutes, enlargement, neighbour);
    }

    public StackOptions withPlan(SamplePlan other) {
        return new StackOptions(suite, data, ports, fresh, other, forMinutes, enlargement, neighbour);
    }

    /** The same, compiled quickly instead of thoroughly. */
    public StackOptions forMinutesOnly() {
        return new StackOptions(suite, data, ports, fresh, plan, true, enlargement, neighbour);
    }

    public StackOptions enlargedBy(Enlargement more) {
        return new StackOptions(suite, data, ports, fresh, plan, forMinutes, more, neighbour);
    }

    /** The same without a Keycloak of its own; the sample, and so the parties, must be those of the other stack. */
    public StackOptions beside(StackOptions other) {
        if (!other.plan.equals(plan)) {
            throw new IllegalArgumentException("a Keycloak knows the parties of its own sample only");
        }
        return new StackOptions(suite, data, ports, fresh, plan, forMinutes, enlargement, Optional.of(other));
    }

    /** Where the token endpoint's realm answers. */
    String issuer() {
        return neighbour
                .map(StackOptions::issuer)
                .orElseGet(() -> "http://127.0.0.1:" + ports.keycloak() + "/realms/" + Realm.NAME);
    }

    /** The folder of the parties' private keys, which fit those that Keycloak knows. */
    Path clients() {
        return neighbour.map(StackOptions::clients).orElseGet(() -> new DataFolder(data).clients());
    }
}
