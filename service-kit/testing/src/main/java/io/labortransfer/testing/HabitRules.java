package io.labortransfer.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;

/** Arrows 6 and 9: nothing reads the wall clock, dice or console by itself, nothing is injected into fields, nulls are marked. */
final class HabitRules {
    private HabitRules() {}

    static List<ArchRule> of(String base) {
        var clock = "the time is an argument: inject java.time.Clock and write now(clock)";
        return List.of(
                noCallOf(base, Instant.class, clock),
                noCallOf(base, LocalDate.class, clock),
                noCallOf(base, LocalDateTime.class, clock),
                noCallOf(base, OffsetDateTime.class, clock),
                noCallOf(base, ZonedDateTime.class, clock),
                noClasses()
                        .that()
                        .resideInAPackage(base + "..")
                        .should()
                        .callMethod(UUID.class, "randomUUID")
                        .because("ids are UUIDv7 and tests must be able to name them: inject the kit's Ids"),
                noClasses()
                        .that()
                        .resideInAPackage(base + "..")
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .because(
                                "log what happened with org.jboss.logging.Logger; a launcher gets its PrintStream handed in"),
                noFields()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage(base + "..")
                        .should()
                        .beAnnotatedWith("jakarta.inject.Inject")
                        .orShould()
                        .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                        .because("collaborators are final and come by the constructor; settings by a @ConfigMapping"),
                classes()
                        .that()
                        .resideInAPackage(base + "..")
                        .and()
                        .areRecords()
                        .should(boundTheirComponents())
                        .allowEmptyShould(true)
                        .because("a bound between the dots of a nested type's name is never checked: import the type"),
                classes()
                        .that()
                        .resideInAPackage(base + "..")
                        .should(liveInMarkedPackages())
                        .because("every package has a package-info.java with one paragraph and @NullMarked; add it"));
    }

    private static ArchRule noCallOf(String base, Class<?> time, String because) {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .should()
                .callMethod(time, "now")
                .because(because);
    }

    /** {@code Outer.@NotNull Inner x} compiles, and bounds nothing. */
    private static ArchCondition<JavaClass> boundTheirComponents() {
        return new ArchCondition<>("bound their components where the bound is seen") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (RecordComponent component : type.reflect().getRecordComponents()) {
                    for (Annotation bound : component.getAnnotatedType().getAnnotations()) {
                        if (bound.annotationType().getName().startsWith("jakarta.validation.")
                                && !component.getAccessor().isAnnotationPresent(bound.annotationType())) {
                            events.add(SimpleConditionEvent.violated(
                                    type,
                                    type.getName() + "." + component.getName() + ": " + bound + " is never checked"));
                        }
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> liveInMarkedPackages() {
        return new ArchCondition<>("live in packages that are @NullMarked") {
            private final Set<String> reported = new HashSet<>();

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var home = type.getPackage();
                if (!home.isAnnotatedWith(NullMarked.class) && reported.add(home.getName())) {
                    events.add(
                            SimpleConditionEvent.violated(type, "Package " + home.getName() + " is not @NullMarked"));
                }
            }
        };
    }
}
