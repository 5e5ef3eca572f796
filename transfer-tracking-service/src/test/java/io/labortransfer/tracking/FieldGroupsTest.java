package io.labortransfer.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.AccessTable;
import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.Operations;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.access.Shown;
import io.labortransfer.kit.access.ShownGroups;
import io.labortransfer.kit.fieldgroups.AnswerTypes;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.testing.GroupedProperties;
import io.labortransfer.testing.Samples;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** For every operation and every line of its row of the policy table: what the actor is shown is there, and nothing else is. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class FieldGroupsTest {

    @Inject
    Operations operations;

    @Inject
    AccessTable table;

    @Inject
    ShownGroups shown;

    @Inject
    ObjectMapper json;

    @Test
    @ActivateRequestContext
    void no_property_outside_an_actors_groups_is_written_and_none_inside_is_missing() {
        int compared = 0;
        for (Method operation : operations.methods()) {
            String key = operation.getAnnotation(Access.class).value();
            for (Class<?> answer : AnswerTypes.of(operation)) {
                for (Shown line : table.shown(key, EnumSet.allOf(Actor.class))) {
                    compared++;
                    assertThat(faults(answer, line))
                            .as(operation.getName() + " for " + line)
                            .isEmpty();
                }
            }
        }
        assertThat(compared).isGreaterThan(20);
    }

    private List<String> faults(Class<?> answer, Shown line) {
        shown.decide(List.of(line));
        var sample = new Samples().with(Relation.class, line.relation()).of(answer);
        var groups = line.groups().stream().map(FieldGroup::name).collect(Collectors.toSet());
        return new GroupedProperties(FieldGroupsTest::groupOf, groups).faults(answer, json.valueToTree(sample));
    }

    private static @Nullable String groupOf(AnnotatedElement element) {
        var group = element.getAnnotation(InGroup.class);
        return group == null ? null : group.value().name();
    }
}
