package io.labortransfer.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The arrows of the house as tests: one short test per service calls {@code ArchitectureRules.check("io.labortransfer.registry")}.
 * All violations of all rules are reported at once, each with the way to repair it.
 */
public final class ArchitectureRules {
    private ArchitectureRules() {}

    /** All rules, for a service whose folders are features of the business. */
    public static void check(String basePackage) {
        report(basePackage, features(basePackage));
    }

    /** The rules for technical code: the gateway's proxy, the launcher. */
    public static void checkTechnical(String basePackage) {
        report(
                basePackage,
                all(
                        List.of(FeatureRules.noCycles(basePackage)),
                        HabitRules.of(basePackage),
                        NativeQueryRules.of(basePackage),
                        NameRules.of(basePackage)));
    }

    /** The habits, the names, that the kit stays free of business and its packages free of circles. */
    public static void checkKit(String basePackage) {
        report(
                basePackage,
                all(
                        List.of(FeatureRules.noCycles(basePackage)),
                        KitRules.of(basePackage),
                        HabitRules.of(basePackage),
                        NativeQueryRules.of(basePackage),
                        NameRules.of(basePackage)));
    }

    static List<ArchRule> features(String basePackage) {
        return all(
                FeatureRules.of(basePackage),
                PersistenceRules.of(basePackage),
                NativeQueryRules.of(basePackage),
                HabitRules.of(basePackage),
                NameRules.of(basePackage));
    }

    @SafeVarargs
    private static List<ArchRule> all(List<ArchRule>... rules) {
        return Stream.of(rules).flatMap(List::stream).toList();
    }

    private static void report(String basePackage, List<ArchRule> rules) {
        var classes = production(basePackage);
        if (classes.isEmpty()) {
            throw new AssertionError("There are no classes under " + basePackage + "; the rules have checked nothing");
        }
        var violations = violations(rules, classes);
        if (!violations.isEmpty()) {
            throw new AssertionError(violations);
        }
    }

    /** What these classes violate, or the empty text. */
    static String violations(List<ArchRule> rules, JavaClasses classes) {
        return rules.stream()
                .map(rule -> rule.allowEmptyShould(true).evaluate(classes))
                .filter(EvaluationResult::hasViolation)
                .map(result -> result.getFailureReport().toString())
                .collect(Collectors.joining("\n\n"));
    }

    /** The module's own classes, without tests and without what Quarkus generates. */
    private static JavaClasses production(String basePackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("_Subclass")
                        && !location.contains("_Bean")
                        && !location.contains("_ClientProxy"))
                .importPackages(basePackage);
    }
}
