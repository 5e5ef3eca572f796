package io.labortransfer.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.AccessTable;
import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Operations;
import io.labortransfer.kit.access.Shown;
import io.labortransfer.kit.access.ShownGroups;
import io.labortransfer.kit.fieldgroups.AnswerTypes;
import io.labortransfer.testing.FieldGroupsContract;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

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
        var contract = new FieldGroupsContract<Shown>(
                AnswerTypes::of,
                operation -> table.shown(operation.getAnnotation(Access.class).value(), EnumSet.allOf(Actor.class)),
                Shown::relation,
                Shown::groups);

        int compared = contract.holds(operations.methods(), (line, answer) -> {
            shown.decide(List.of(line));
            return json.valueToTree(answer);
        });

        assertThat(compared).isGreaterThan(20);
    }
}
