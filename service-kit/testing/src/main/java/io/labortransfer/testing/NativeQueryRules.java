package io.labortransfer.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Native queries are found again in Hibernate's cache of plans. Seen is only a class literal in the instruction right before the call: a class
 * that comes in a variable, a parameter or from a method is not, and neither is a query that is made without a class.
 */
final class NativeQueryRules {
    private static final Set<String> FOUND_AGAIN = Set.of("jakarta.persistence.Tuple", "java.lang.Object[]");

    private NativeQueryRules() {}

    static List<ArchRule> of(String base) {
        return List.of(classes()
                .that()
                .resideInAPackage(base + "..")
                .should(askForTuplesOrEntities())
                .because(
                        "a native query that names the class of a scalar is never found again in Hibernate's cache of plans:"
                                + " every execution adds a plan and drives out others. Ask for Tuple.class and read the one column"
                                + " with the kit's Scalars"));
    }

    private static ArchCondition<JavaClass> askForTuplesOrEntities() {
        return new ArchCondition<>("ask native queries for tuples or entities") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var method : ClassFile.of().parse(bytes(type)).methods()) {
                    method.code()
                            .ifPresent(code -> scalars(type, code)
                                    .forEach(scalar -> events.add(SimpleConditionEvent.violated(
                                            type,
                                            type.getName() + "."
                                                    + method.methodName().stringValue() + " asks a native query for "
                                                    + scalar))));
                }
            }
        };
    }

    private static List<String> scalars(JavaClass type, CodeModel code) {
        var instructions = code.elementStream()
                .filter(Instruction.class::isInstance)
                .map(Instruction.class::cast)
                .toList();
        return IntStream.range(1, instructions.size())
                .filter(place -> isTypedNativeQuery(instructions.get(place)))
                .mapToObj(place -> instructions.get(place - 1))
                .filter(ConstantInstruction.class::isInstance)
                .map(named -> ((ConstantInstruction) named).constantValue())
                .filter(ClassDesc.class::isInstance)
                .map(named -> name((ClassDesc) named))
                .filter(named -> !FOUND_AGAIN.contains(named) && !isEntity(type, named))
                .toList();
    }

    private static boolean isTypedNativeQuery(CodeElement element) {
        return element instanceof InvokeInstruction call
                && call.name().stringValue().equals("createNativeQuery")
                && call.typeSymbol().parameterCount() == 2
                && call.typeSymbol().parameterType(1).equals(ClassDesc.of("java.lang.Class"));
    }

    private static String name(ClassDesc named) {
        return named.isArray() ? name(named.componentType()) + "[]" : named.packageName() + "." + named.displayName();
    }

    private static boolean isEntity(JavaClass type, String named) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .filter(target -> target.getName().equals(named))
                .anyMatch(target -> target.isAnnotatedWith("jakarta.persistence.Entity"));
    }

    private static byte[] bytes(JavaClass type) {
        var source = type.getSource().orElseThrow().getUri();
        try (var file = source.toURL().openStream()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
