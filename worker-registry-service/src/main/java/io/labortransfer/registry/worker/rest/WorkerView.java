package io.labortransfer.registry.worker.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.labortransfer.kit.web.Versioned;
import io.labortransfer.registry.worker.Category;
import io.labortransfer.registry.worker.Person;
import io.labortransfer.registry.worker.Skill;
import io.labortransfer.registry.worker.Worker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A worker as the own unit's office and the worker see it. The ID number is masked. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkerView(
        String id,
        String originProvince,
        String state,
        long version,
        String idType,
        String idNumber,
        String name,
        String sex,
        LocalDate birthDate,
        @Nullable String phone,
        @Nullable String address,
        String registrationDivision,
        @Nullable String residenceDivision,
        List<Category> categories,
        String laborCapacity,
        String mobility,
        List<String> cannotLeaveReasons,
        String education,
        List<Skill> skills,
        List<String> languages,
        String attestation,
        String sourceSystem,
        String sourceRecordId,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static WorkerView of(Worker worker, Person person) {
        var facts = worker.facts();
        return new WorkerView(
                worker.id().wire(),
                worker.originProvince(),
                worker.state().name(),
                worker.version(),
                worker.idType(),
                person.idNumber().masked(),
                person.name(),
                facts.sex(),
                facts.birthDate(),
                person.phone(),
                person.address(),
                facts.registrationDivision(),
                facts.residenceDivision(),
                facts.categories().items(),
                facts.laborCapacity().name(),
                facts.mobility().name(),
                facts.cannotLeaveReasons(),
                facts.education(),
                facts.skills().items(),
                facts.languages(),
                facts.attestation().name(),
                worker.source().system(),
                worker.source().recordId(),
                worker.createdAt(),
                worker.updatedAt());
    }

    @Override
    public String toString() {
        return "WorkerView[" + id + "]";
    }
}
