package io.labortransfer.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Arrow 8: the kit is technical code; it knows no service and no business word. */
final class KitRules {
    private static final String BUSINESS =
            ".*\\.[A-Za-z]*(Worker|Employer|Household|Intent|Consent|JobOrder|Match|Transfer|Trip|"
                    + "Spell|Wage|Candidate|Agreement|Subsidy)(?!ed|es|er|ing)[A-Za-z]*";

    private KitRules() {}

    static List<ArchRule> of(String base) {
        return List.of(
                noClasses()
                        .that()
                        .resideInAPackage(base + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "io.labortransfer.registry..",
                                "io.labortransfer.matching..",
                                "io.labortransfer.tracking..",
                                "io.labortransfer.gateway..",
                                "io.labortransfer.local..")
                        .because(
                                "services stand on the kit, never the other way round; hand the behavior in as a function"),
                noClasses()
                        .that()
                        .resideInAPackage(base + "..")
                        .should()
                        .haveNameMatching(BUSINESS)
                        .because("a class with a business word belongs into the service that owns the word"));
    }
}
