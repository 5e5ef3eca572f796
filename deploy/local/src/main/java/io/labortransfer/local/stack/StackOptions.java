package io.labortransfer.local.stack;

import io.labortransfer.local.sample.SamplePlan;
import java.nio.file.Path;

/**
 * How a stack is started.
 *
 * @param suite the built suite
 * @param data where everything that it keeps lies
 * @param fresh whether to start with an empty data folder
 * @param plan the sample to generate when there is none yet
 * @param forMinutes whether it is stopped before Java's thorough compilation would have paid: tests, not measurements
 * @param enlargement what is more than in the standard stack
 */
public record StackOptions(
        SuiteFolder suite,
        Path data,
        Ports ports,
        boolean fresh,
        SamplePlan plan,
        boolean forMinutes,
        Enlargement enlargement) {

    /** A stack of the standard size. */
    public StackOptions(SuiteFolder suite, Path data, Ports ports, boolean fresh, SamplePlan plan, boolean forMinutes) {
        this(suite, data, ports, fresh, plan, forMinutes, Enlargement.NONE);
    }

    /** The standard stack of the suite around the current folder. */
    public static StackOptions standard() {
        SuiteFolder suite = SuiteFolder.around(Path.of(""));
        return new StackOptions(suite, suite.defaultData(), Ports.standard(), false, SamplePlan.full(), false);
    }

    public StackOptions withPorts(Ports other) {
        return new StackOptions(suite, data, other, fresh, plan, forMinutes, enlargement);
    }

    public StackOptions withData(Path other) {
        return new StackOptions(suite, other, ports, fresh, plan, forMinutes, enlargement);
    }

    public StackOptions startingFresh() {
        return new StackOptions(suite, data, ports, true, plan, forMinutes, enlargement);
    }

    public StackOptions withPlan(SamplePlan other) {
        return new StackOptions(suite, data, ports, fresh, other, forMinutes, enlargement);
    }

    /** The same, compiled quickly instead of thoroughly. */
    public StackOptions forMinutesOnly() {
        return new StackOptions(suite, data, ports, fresh, plan, true, enlargement);
    }

    public StackOptions enlargedBy(Enlargement more) {
        return new StackOptions(suite, data, ports, fresh, plan, forMinutes, more);
    }

    /** Where the token endpoint's realm answers. */
    String issuer() {
        return "http://127.0.0.1:" + ports.keycloak() + "/realms/" + Realm.NAME;
    }
}
