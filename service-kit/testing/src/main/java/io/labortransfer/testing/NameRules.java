package io.labortransfer.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Arrow 7: names say what a thing is. */
final class NameRules {
    private static final String NO_NAME = ".*(Impl|Utils?|Helper|Manager|Base|DTO|Dto)";

    private NameRules() {}

    static List<ArchRule> of(String base) {
        return List.of(
                noClasses()
                        .that()
                        .resideInAPackage(base + "..")
                        .should()
                        .haveSimpleNameEndingWith("Impl")
                        .orShould()
                        .haveNameMatching(NO_NAME)
                        .because("such a name says that we have not yet found what the thing is; find its role"),
                noClasses()
                        .that()
                        .resideInAPackage(base + "..")
                        .and()
                        .areInterfaces()
                        .should()
                        .haveNameMatching(".*\\.I[A-Z][a-z].*")
                        .because("the interface gets the good name, its one table or adapter the longer one"),
                classes()
                        .that()
                        .resideInAPackage(base + "..")
                        .and()
                        .haveSimpleNameEndingWith("Resource")
                        .should()
                        .resideInAPackage("..rest..")
                        .because("a resource is a feature's door to HTTP: move it into the feature's rest package"),
                classes()
                        .that()
                        .resideInAPackage(base + "..")
                        .and()
                        .haveSimpleNameEndingWith("Consumer")
                        .should()
                        .resideInAPackage("..messaging..")
                        .because(
                                "a consumer is a feature's door to Kafka: move it into the feature's messaging package"));
    }
}
