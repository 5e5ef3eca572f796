package io.labortransfer.testing;

import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Arrows 1 to 3: what a feature is made of, its three doors, and its neighbors. */
final class FeatureRules {
    private static final Set<String> DOORS = Set.of("rest", "persistence", "messaging");
    private static final String[] WORDS_AND_RULES = {
        "java..",
        "org.jspecify.annotations..",
        "io.labortransfer.kit..",
        "jakarta.persistence..",
        "org.hibernate.annotations..",
        // What the feature's application service and configuration need, and no more.
        "jakarta.inject..",
        "jakarta.enterprise..",
        "jakarta.transaction..",
        "jakarta.annotation..",
        "io.quarkus.runtime",
        "io.quarkus.scheduler",
        "io.quarkus.narayana.jta",
        "io.smallrye.config..",
        "org.eclipse.microprofile.config..",
        "org.jboss.logging.."
    };

    private FeatureRules() {}

    static List<ArchRule> of(String base) {
        var rules = new ArrayList<ArchRule>();
        rules.add(featureDependsOnItselfOnly(base));
        for (var door : DOORS) {
            rules.add(doorKnowsNoOtherDoor(base, door));
        }
        rules.add(classes()
                .that()
                .resideInAPackage(base + "..")
                .should(notReachIntoAnotherFeature(base))
                .because("a feature shows its words and rules, not its doors: move what the other needs up into the"
                        + " feature package, or ask the feature by one of its methods"));
        rules.add(noCycles(base));
        return rules;
    }

    private static ArchRule featureDependsOnItselfOnly(String base) {
        DescribedPredicate<JavaClass> foreign = DescribedPredicate.<JavaClass>describe(
                        "of a framework",
                        target -> !isFeature(base, target) && !target.isPrimitive() && !target.isArray())
                .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(WORDS_AND_RULES)))
                .and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(base + "..")));
        return classes()
                .that(DescribedPredicate.describe("are a feature's words and rules", type -> isFeature(base, type)))
                .should(never(dependOnClassesThat(foreign)))
                .because("words and rules know the JDK, jspecify, the kit, persistence annotations and themselves; move"
                        + " what speaks HTTP, JSON, SQL or Kafka into rest, persistence or messaging behind a port");
    }

    private static ArchRule doorKnowsNoOtherDoor(String base, String door) {
        var others = DOORS.stream()
                .filter(other -> !other.equals(door))
                .map(other -> base + ".*." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(base + ".*." + door + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("rest, persistence and messaging are doors that do not know each other; let them meet in the"
                        + " feature's application service");
    }

    static ArchRule noCycles(String base) {
        return slices().matching(base + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("two features that need each other are one feature, or the arrow back is an event or a port"
                        + " that the first one owns");
    }

    private static ArchCondition<JavaClass> notReachIntoAnotherFeature(String base) {
        return new ArchCondition<>("not reach into another feature's sub-packages") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> reachesIn(base, type, dependency))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    private static boolean reachesIn(String base, JavaClass type, Dependency dependency) {
        var target = dependency.getTargetClass();
        var door = door(base, target);
        if (!DOORS.contains(door)) {
            return false;
        }
        // The feature itself must not know its doors either.
        return !feature(base, target).equals(feature(base, type))
                || door(base, type).isEmpty();
    }

    private static boolean isFeature(String base, JavaClass type) {
        return !feature(base, type).isEmpty() && door(base, type).isEmpty();
    }

    private static String feature(String base, JavaClass type) {
        return part(base, type, 0);
    }

    private static String door(String base, JavaClass type) {
        return part(base, type, 1);
    }

    private static String part(String base, JavaClass type, int index) {
        var name = type.getBaseComponentType().getPackageName();
        if (!name.startsWith(base + ".")) {
            return "";
        }
        var parts = name.substring(base.length() + 1).split("\\.");
        return parts.length > index ? parts[index] : "";
    }
}
