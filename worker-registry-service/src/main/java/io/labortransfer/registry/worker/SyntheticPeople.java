package io.labortransfer.registry.worker;

import io.labortransfer.kit.safety.Danger;
import io.labortransfer.kit.safety.Dangers;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** People who do not exist must not stand in one register with those who do. */
@Singleton
class SyntheticPeople implements Dangers {
    private final RegistrationSettings registration;

    SyntheticPeople(RegistrationSettings registration) {
        this.registration = registration;
    }

    @Override
    public Stream<Danger> in(Config settings) {
        return registration.syntheticIdsAllowed()
                ? Stream.of(new Danger(
                        "suite.registry.synthetic-ids-allowed",
                        "takes ID numbers of people who do not exist",
                        "remove it or set it to false"))
                : Stream.of();
    }
}
