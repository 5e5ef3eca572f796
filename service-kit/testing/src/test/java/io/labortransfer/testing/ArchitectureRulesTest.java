package io.labortransfer.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules are tried on a feature as it should be and on one in which everything is wrong. */
class ArchitectureRulesTest {
    private static final String SOUND = "io.labortransfer.testing.sound";
    private static final String BROKEN = "io.labortransfer.testing.broken";
    private static final String COMPLAINTS = violations(BROKEN);

    @Test
    void a_sound_feature_passes() {
        assertThat(violations(SOUND)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "words and rules know the JDK", // Alpha uses Jackson
                "do not know each other", // BetaView uses BetasTable
                "a feature shows its words and rules", // Alpha uses BetasTable
                "two features that need each other", // alpha and beta
                "only the port is seen", // BetasTable is public
                "names whose rows it asks for", // Betas.byNumber has no scope
                "inherited finders know no province", // findById
                "never found again in Hibernate's cache of plans", // createNativeQuery(…, UUID.class)
                "the application service opens the transaction", // @Transactional in persistence
                "is done again", // and takes a stream
                "the time is an argument", // Instant.now()
                "inject the kit's Ids", // UUID.randomUUID()
                "log what happened", // System.out
                "come by the constructor", // @Inject on a field
                "is never checked", // a bound inside a nested type's name in BetaView
                "has a package-info.java", // no @NullMarked
                "not yet found what the thing is", // AlphaManager
                "the interface gets the good name", // IAlpha
                "door to HTTP", // AlphaResource in the feature
                "door to Kafka" // AlphaConsumer in the feature
            })
    void each_rule_finds_its_violation_and_says_how_to_repair_it(String repair) {
        assertThat(COMPLAINTS).contains(repair);
    }

    @Test
    void rules_that_see_no_class_have_checked_nothing() {
        assertThatThrownBy(() -> ArchitectureRules.check("io.labortransfer.nowhere"))
                .hasMessageContaining("no classes under io.labortransfer.nowhere");
    }

    private static String violations(String basePackage) {
        return ArchitectureRules.violations(
                ArchitectureRules.features(basePackage), new ClassFileImporter().importPackages(basePackage));
    }
}
