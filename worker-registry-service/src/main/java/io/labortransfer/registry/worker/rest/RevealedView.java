package io.labortransfer.registry.worker.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.RelatedRecord;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.registry.worker.ClearField;
import io.labortransfer.registry.worker.Person;
import io.labortransfer.registry.worker.SharedPerson;
import io.labortransfer.registry.worker.SharedProfile;
import io.labortransfer.registry.worker.Worker;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values that were asked for, in clear; a value that was not asked for, or that nobody knows, is absent.
 *
 * @param relation what ties the caller to the worker
 */
public record RevealedView(
        @JsonIgnore Relation relation,
        @InGroup(FieldGroup.F0) String id,
        @InGroup(FieldGroup.F2) @Nullable String idNumber,
        @InGroup(FieldGroup.F2) @Nullable String name,
        @InGroup(FieldGroup.F3) @Nullable String phone,
        @InGroup(FieldGroup.F3) @Nullable String address)
        implements PersonalRecord, RelatedRecord {

    @Override
    public List<String> subjects() {
        return List.of(id);
    }

    static RevealedView of(Worker worker, Person person, Collection<ClearField> asked, Relation relation) {
        return new RevealedView(
                relation,
                worker.id().wire(),
                asked.contains(ClearField.ID_NUMBER) ? person.idNumber().clear() : null,
                asked.contains(ClearField.NAME) ? person.name() : null,
                asked.contains(ClearField.PHONE) ? person.phone() : null,
                asked.contains(ClearField.ADDRESS) ? person.address() : null);
    }

    static RevealedView of(SharedProfile worker, SharedPerson person, Collection<ClearField> asked) {
        var number = person.idNumber();
        return new RevealedView(
                worker.right(),
                worker.id().wire(),
                asked.contains(ClearField.ID_NUMBER) && number != null ? number.clear() : null,
                asked.contains(ClearField.NAME) ? person.name() : null,
                asked.contains(ClearField.PHONE) ? person.phone() : null,
                null);
    }

    @Override
    public String toString() {
        return "RevealedView[" + id + "]";
    }
}
