package io.labortransfer.registry.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.kit.safety.Danger;
import io.labortransfer.kit.safety.Dangers;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class SyntheticPeopleTest {

    @Inject
    @All
    List<Dangers> dangers;

    @Inject
    Config settings;

    @Test
    void the_settings_of_this_test_run_would_be_refused_among_real_people() {
        assertThat(dangers.stream().flatMap(some -> some.in(settings)).map(Danger::property))
                .contains(
                        "suite.registry.synthetic-ids-allowed", "suite.crypto.master-key-file", "suite.passport.keys");
    }

    @Test
    void without_synthetic_people_nothing_is_found() {
        assertThat(new SyntheticPeople(() -> false).in(settings)).isEmpty();
    }
}
