package io.labortransfer.registry.subject.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.time.Times;
import io.labortransfer.kit.web.MergePatch;
import io.labortransfer.kit.web.MergePatches;
import io.labortransfer.registry.subject.ClaimedFact;
import io.labortransfer.registry.worker.Attestation;
import io.labortransfer.registry.worker.FactAttestations;
import io.labortransfer.registry.worker.IdNumber;
import io.labortransfer.registry.worker.WorkerSubmission;
import io.labortransfer.registry.worker.WorkerSubmission.SubmittedAttestation;
import io.labortransfer.registry.worker.WorkerSubmission.SubmittedContact;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A claim as the merge patch that an office would have sent, with who vouches for the new value. */
@ApplicationScoped
class ClaimsOverRecords {
    private final ObjectMapper json;
    private final MergePatches patches;
    private final Clock clock;

    ClaimsOverRecords(ObjectMapper json, MergePatches patches, Clock clock) {
        this.json = json;
        this.patches = patches;
        this.clock = clock;
    }

    WorkerSubmission lay(WorkerSubmission known, ClaimedFact fact, String claimed, CorrectionAcceptance acceptance) {
        ObjectNode changes = json.createObjectNode();
        changes.set(fact.property(), value(fact, claimed, acceptance));
        if (fact == ClaimedFact.LABOR_CAPACITY) {
            changes.putNull("capacityDetail"); // of the capacity that was
        }
        if (fact == ClaimedFact.ID_NUMBER) {
            var number = IdNumber.normal(claimed);
            if (IdNumber.fault(number).isEmpty()) {
                changes.put("birthDate", IdNumber.of(number).birthDate().toString());
            }
        }
        if (FactAttestations.FACTS.contains(fact.property())) {
            changes.set("attestations", json.valueToTree(vouched(known.attestations(), fact, acceptance)));
        }
        return patches.apply(new MergePatch(changes), known, WorkerSubmission.class);
    }

    private JsonNode value(ClaimedFact fact, String claimed, CorrectionAcceptance acceptance) {
        var values = acceptance.values();
        var faults = values.keySet().stream()
                .filter(other -> other != fact)
                .map(other -> new FieldError("/" + other.property(), "CLAIM_OF_OTHER_FACT", fact.name()))
                .collect(Collectors.toCollection(ArrayList::new));
        var value = fact.isSaidInWords() ? values.get(fact) : claimed;
        if (value == null) {
            faults.add(new FieldError("/" + fact.property(), "CLAIM_IN_WORDS"));
        }
        if (!faults.isEmpty() || value == null) {
            throw Problems.invalid(faults);
        }
        return value instanceof SubmittedContact contact ? whole(contact) : json.valueToTree(value);
    }

    /** With what it does not say, too: a contact takes the place of the one before, and keeps nothing of it. */
    private ObjectNode whole(SubmittedContact contact) {
        return json.createObjectNode()
                .put("name", contact.name())
                .put("relation", contact.relation())
                .put("phone", contact.phone());
    }

    private List<SubmittedAttestation> vouched(
            @Nullable List<SubmittedAttestation> known, ClaimedFact fact, CorrectionAcceptance acceptance) {
        var by = acceptance.attestation();
        var mine = new SubmittedAttestation(
                fact.property(),
                (by == null ? Attestation.COUNTY : by).name(),
                Times.today(clock).toString(),
                acceptance.evidenceRef());
        var others = (known == null ? List.<SubmittedAttestation>of() : known)
                .stream().filter(item -> !fact.property().equals(item.fact()));
        return Stream.concat(others, Stream.of(mine)).toList();
    }
}
