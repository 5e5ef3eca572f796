package io.labortransfer.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.InputStream;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.BaseStream;

/** Arrows 4 and 5: tables hide behind ports that name the province; transactions belong to the application services. */
final class PersistenceRules {
    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
    private static final String SCOPE = "io.labortransfer.kit.access.ProvinceScope";
    private static final Set<String> PROVINCELESS =
            Set.of("findById", "findByIdOptional", "findAll", "listAll", "streamAll", "deleteAll", "deleteById");

    private static final Set<Class<?>> READ_ONCE =
            Set.of(InputStream.class, Reader.class, Iterator.class, BaseStream.class);

    private PersistenceRules() {}

    static List<ArchRule> of(String base) {
        return List.of(
                classes()
                        .that()
                        .haveSimpleNameEndingWith("Table")
                        .and()
                        .areNotInterfaces()
                        .and()
                        .resideInAPackage(base + "..persistence..")
                        .should()
                        .notBePublic()
                        .because("only the port is seen: drop `public` and let others inject the interface of the"
                                + " feature package"),
                classes()
                        .that()
                        .resideInAPackage(base + "..persistence..")
                        .and()
                        .haveSimpleNameEndingWith("Table")
                        .should(implementScopedPorts(base))
                        .because("a question to a table names whose rows it asks for: give the port's method a"
                                + " ProvinceScope, or the entity that carries its province"),
                noClasses()
                        .that()
                        .resideInAPackage(base + "..")
                        .should()
                        .callMethodWhere(provinceless())
                        .because(
                                "Panache's inherited finders know no province; write find(\"id.province = ?1 and …\")"),
                methods()
                        .that()
                        .areAnnotatedWith(TRANSACTIONAL)
                        .should()
                        .beDeclaredInClassesThat(outsideOfDoors())
                        .because(
                                "the application service opens the transaction; a resource, consumer or table joins it"),
                classes()
                        .that()
                        .areAnnotatedWith(TRANSACTIONAL)
                        .should()
                        .resideOutsideOfPackages("..rest..", "..persistence..", "..messaging..")
                        .because(
                                "the application service opens the transaction; a resource, consumer or table joins it"),
                methods()
                        .that()
                        .areAnnotatedWith(TRANSACTIONAL)
                        .or()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(TRANSACTIONAL)
                        .should(takeWhatCanBeReadAgain())
                        .because(
                                "a transaction that gave way to another is done again, and what it has read of a stream"
                                        + " is gone: read it before, and hand over what was read"));
    }

    private static DescribedPredicate<JavaClass> outsideOfDoors() {
        return JavaClass.Predicates.resideOutsideOfPackages("..rest..", "..persistence..", "..messaging..");
    }

    private static DescribedPredicate<JavaCall<?>> provinceless() {
        return DescribedPredicate.describe(
                "is a finder of Panache without a province",
                call -> PROVINCELESS.contains(call.getName())
                        && (call.getTargetOwner().getPackageName().startsWith("io.quarkus.hibernate.orm.panache")
                                || isInherited(call)));
    }

    /** A call on the table itself compiles to the table's name; it is Panache's when the table has no method of that name. */
    private static boolean isInherited(JavaCall<?> call) {
        var owner = call.getTargetOwner();
        return owner.isAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase")
                && owner.getMethods().stream()
                        .noneMatch(method -> method.getName().equals(call.getName()));
    }

    private static ArchCondition<JavaMethod> takeWhatCanBeReadAgain() {
        return new ArchCondition<>("take what can be read again") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (method.getRawParameterTypes().stream()
                        .anyMatch(type -> READ_ONCE.stream().anyMatch(type::isAssignableTo))) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> implementScopedPorts(String base) {
        return new ArchCondition<>("implement ports that take the province scope") {
            @Override
            public void check(JavaClass table, ConditionEvents events) {
                table.getAllRawInterfaces().stream()
                        .filter(port -> port.getPackageName().startsWith(base))
                        .flatMap(port -> port.getMethods().stream())
                        .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                        .filter(method -> !namesItsProvince(method))
                        .forEach(method -> events.add(SimpleConditionEvent.violated(method, method.getFullName())));
            }
        };
    }

    private static boolean namesItsProvince(JavaMethod method) {
        return method.getRawParameterTypes().stream()
                .anyMatch(type -> type.isEquivalentTo(java.util.Collection.class)
                        || type.getName().equals(SCOPE)
                        || type.isAssignableTo(java.util.Collection.class)
                        || type.isAnnotatedWith("jakarta.persistence.Entity")
                        || type.isAnnotatedWith("jakarta.persistence.Embeddable"));
    }
}
