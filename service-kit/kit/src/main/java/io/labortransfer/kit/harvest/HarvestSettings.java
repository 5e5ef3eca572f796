package io.labortransfer.kit.harvest;

import io.labortransfer.kit.access.Actor;
import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** How many people callers may be shown. */
@ConfigMapping(prefix = "suite.harvest")
public interface HarvestSettings {

    /** Different people that one caller may be shown by this service in a day of Beijing time, by actor; an actor without a number, none. */
    Map<Actor, Long> peoplePerDay();
}
