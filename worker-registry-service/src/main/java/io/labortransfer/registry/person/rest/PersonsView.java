package io.labortransfer.registry.person.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.RelatedRecord;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.PeopleRecord;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.kit.fieldgroups.Masked;
import io.labortransfer.registry.person.Resolved;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The people whom the caller reaches; of the others there is nothing.
 *
 * @param items in no order that means anything
 */
public record PersonsView(List<PersonView> items) implements PeopleRecord {

    /**
     * One person.
     *
     * @param relation what ties the caller to the person
     */
    public record PersonView(
            @JsonIgnore Relation relation,
            @InGroup(FieldGroup.F0) String id,
            @InGroup(FieldGroup.F2) @Nullable String name,
            @InGroup(FieldGroup.F2) @Masked @Nullable String idNumber,
            @InGroup(FieldGroup.F3) @Nullable String phone,
            @InGroup(FieldGroup.F3) @Nullable String address)
            implements PersonalRecord, RelatedRecord {

        static PersonView of(Resolved person, Set<FieldGroup> asked) {
            var named = asked.contains(FieldGroup.F2);
            var reached = asked.contains(FieldGroup.F3);
            var number = person.idNumber();
            return new PersonView(
                    person.relation(),
                    person.id().wire(),
                    named ? person.name() : null,
                    named && number != null ? number.clear() : null,
                    reached ? person.phone() : null,
                    reached ? person.address() : null);
        }

        @Override
        public List<String> subjects() {
            return List.of(id);
        }

        @Override
        public String toString() {
            return "PersonView[" + id + "]";
        }
    }
}
