package io.labortransfer.registry.person.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.RelatedRecord;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.PeopleRecord;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.registry.person.PersonDesk;
import java.util.List;

/**
 * The people of the list whom the caller reaches; of the others there is nothing.
 *
 * @param items in the order of the list
 */
public record IdentifiedView(List<IdentifiedPerson> items) implements PeopleRecord {

    /**
     * One person.
     *
     * @param relation what ties the caller to the person
     * @param place place in the list that was sent, from 0
     * @param id public id of the worker
     */
    public record IdentifiedPerson(
            @JsonIgnore Relation relation,
            @InGroup(FieldGroup.F0) Integer place,
            @InGroup(FieldGroup.F0) String id) implements PersonalRecord, RelatedRecord {

        @Override
        public List<String> subjects() {
            return List.of(id);
        }

        static IdentifiedPerson of(PersonDesk.Identified identified) {
            return new IdentifiedPerson(
                    identified.relation(), identified.place(), identified.id().wire());
        }
    }
}
