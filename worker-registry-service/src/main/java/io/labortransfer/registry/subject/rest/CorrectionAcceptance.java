package io.labortransfer.registry.subject.rest;

import io.labortransfer.registry.subject.ClaimedFact;
import io.labortransfer.registry.worker.Attestation;
import io.labortransfer.registry.worker.WorkerSubmission.SubmittedCategory;
import io.labortransfer.registry.worker.WorkerSubmission.SubmittedContact;
import io.labortransfer.registry.worker.WorkerSubmission.SubmittedSkill;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The office finds a claim right. Of a fact that is claimed in words it says how the record has it from now on, and of no other.
 *
 * @param attestation who vouches for the value; the county when nothing is said
 * @param evidenceRef reference of the proof
 * @param categories all of them, of a claim about categories
 * @param skills all of them, of a claim about skills
 * @param languages all of them, of a claim about languages
 * @param cannotLeaveReasons all of them, of a claim about them
 * @param alternateContact whom else to call, of a claim about that
 * @param emergencyContact whom to call, of a claim about that
 */
public record CorrectionAcceptance(
        @Nullable Attestation attestation,
        @Size(min = 1, max = 200) @Nullable String evidenceRef,
        @Nullable List<SubmittedCategory> categories,
        @Nullable List<SubmittedSkill> skills,
        @Nullable List<String> languages,
        @Nullable List<String> cannotLeaveReasons,
        @Nullable SubmittedContact alternateContact,
        @Nullable SubmittedContact emergencyContact) {

    /** What it says of facts that are claimed in words. */
    Map<ClaimedFact, Object> values() {
        var said = new EnumMap<ClaimedFact, Object>(ClaimedFact.class);
        put(said, ClaimedFact.CATEGORIES, categories);
        put(said, ClaimedFact.SKILLS, skills);
        put(said, ClaimedFact.LANGUAGES, languages);
        put(said, ClaimedFact.CANNOT_LEAVE_REASONS, cannotLeaveReasons);
        put(said, ClaimedFact.ALTERNATE_CONTACT, alternateContact);
        put(said, ClaimedFact.EMERGENCY_CONTACT, emergencyContact);
        return said;
    }

    private static void put(Map<ClaimedFact, Object> said, ClaimedFact fact, @Nullable Object value) {
        if (value != null) {
            said.put(fact, value);
        }
    }

    @Override
    public String toString() {
        return "CorrectionAcceptance[" + attestation + "]";
    }
}
