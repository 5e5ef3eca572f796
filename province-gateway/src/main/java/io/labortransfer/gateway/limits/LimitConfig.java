package io.labortransfer.gateway.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** How much one caller may ask. */
@ConfigMapping(prefix = "suite.gateway.limits")
public interface LimitConfig {

    /** The rate of each class, for one caller and all replicas together; every class has one. */
    Map<RateClass, RateConfig> rates();

    /** The class of operations with this access key; those of other keys are reads or writes by their method. */
    Map<String, RateClass> keys();

    /** Requests of a class that one caller may send in one day of Asia/Shanghai; a class that is not named may go on. */
    Map<RateClass, Long> daily();

    /** Most requests that one replica has in hand at the services; from 60 % of them on, the less urgent classes are refused. */
    @WithDefault("1000")
    int inHand();

    /** Most streams of events that pass through one replica at once; requests in hand do not count among them. */
    @WithDefault("1000")
    int streams();

    /** Most buckets remembered, one per caller and class; those unused for longest are forgotten first. */
    @WithDefault("100000")
    int buckets();

    /** A rate. */
    interface RateConfig {

        /** Requests a second over time. */
        long perSecond();

        /** Requests at once after a pause. */
        long burst();
    }
}
