package io.labortransfer.gateway.limits;

import io.github.bucket4j.TimeMeter;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Buckets fill by elapsed time: a wall clock that is set back would stop them. */
class ElapsedTime {

    @Produces
    @ApplicationScoped
    @DefaultBean
    TimeMeter time() {
        return TimeMeter.SYSTEM_NANOTIME;
    }
}
