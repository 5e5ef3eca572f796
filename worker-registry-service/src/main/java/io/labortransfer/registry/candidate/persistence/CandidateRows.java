package io.labortransfer.registry.candidate.persistence;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.registry.candidate.CandidateState;
import io.labortransfer.registry.candidate.CandidateState.CandidateCategory;
import io.labortransfer.registry.candidate.CandidateState.CandidateConsent;
import io.labortransfer.registry.candidate.CandidateState.CandidateIntent;
import io.labortransfer.registry.candidate.CandidateState.CandidateSkill;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns a row of parts into a state. */
@Singleton
class CandidateRows {
    private static final int TOWN_DIGITS = 9;
    private static final int MONTH_LENGTH = "1990-01".length();

    private final ObjectReader categories;
    private final ObjectReader skills;
    private final ObjectReader consents;
    private final ObjectReader weights;

    CandidateRows(ObjectMapper json) {
        categories = json.readerForListOf(StoredCategory.class);
        skills = json.readerForListOf(StoredSkill.class);
        consents = json.readerForListOf(StoredConsent.class);
        weights = json.readerFor(new TypeReference<Map<String, Integer>>() {});
    }

    CandidateState read(ResultSet row, String province, Map<UUID, Long> versions, LocalDate today) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var residence = row.getString("residence_division");
        var held = this.<List<StoredCategory>>parse(categories, row.getString("categories")).stream()
                .map(c -> new CandidateCategory(c.code(), c.validFrom(), c.validTo()))
                .toList();
        var given = consents(row.getString("consents"));
        return new CandidateState(
                PublicId.format("wkr", id),
                province,
                row.getString("state"),
                versions.getOrDefault(id, 1L),
                row.getLong("version"),
                household(row),
                row.getString("registration_division"),
                shortened(residence),
                residence != null && residence.length() >= TOWN_DIGITS ? shortened(residence) : null,
                held,
                row.getString("labor_capacity"),
                row.getString("capacity_detail"),
                row.getString("mobility"),
                texts(row, "cannot_leave_reasons"),
                CandidateState.workLimits(
                        row.getString("labor_capacity"),
                        row.getString("capacity_detail"),
                        texts(row, "cannot_leave_reasons")),
                row.getObject("birth_date", LocalDate.class).toString().substring(0, MONTH_LENGTH),
                row.getString("sex"),
                row.getString("education"),
                this.<List<StoredSkill>>parse(skills, row.getString("skills")).stream()
                        .map(StoredSkill::published)
                        .toList(),
                texts(row, "languages"),
                holds(held, "LOP", today),
                holds(held, "MONITORED", today),
                row.getBoolean("new_growth"),
                holds(held, "BASIC_GUARANTEE", today),
                row.getBoolean("zero_employment"),
                row.getBoolean("student") || "PENDING_STUDENT".equals(row.getString("state")),
                intent(row),
                given,
                visibleTo(given));
    }

    private static @Nullable String household(ResultSet row) throws SQLException {
        var id = row.getObject("household_id", UUID.class);
        return id == null ? null : PublicId.format("hhd", id);
    }

    private @Nullable CandidateIntent intent(ResultSet row) throws SQLException {
        var id = row.getObject("intent_id", UUID.class);
        if (id == null) {
            return null;
        }
        var chosen = row.getString("weights");
        return new CandidateIntent(
                PublicId.format("int", id),
                row.getString("intent_state"),
                texts(row, "work_forms"),
                texts(row, "occupations"),
                texts(row, "destinations"),
                row.getLong("wage_min_fen"),
                row.getObject("earliest_start", LocalDate.class),
                row.getObject("latest_start", LocalDate.class),
                row.getBoolean("lodging_needed"),
                row.getString("group_id"),
                texts(row, "ranked_job_order_ids"),
                chosen == null ? null : parse(weights, chosen),
                row.getObject("valid_to", LocalDate.class));
    }

    private List<CandidateConsent> consents(@Nullable String given) {
        return given == null
                ? List.of()
                : this.<List<StoredConsent>>parse(consents, given).stream()
                        .map(c ->
                                new CandidateConsent(PublicId.format("cns", c.id()), c.purpose(), c.scope(), c.basis()))
                        .toList();
    }

    /** The units that the worker lets see the profile. */
    private static List<String> visibleTo(List<CandidateConsent> given) {
        return given.stream()
                .filter(consent -> "SHARE_PROFILE_DEST".equals(consent.purpose()))
                .flatMap(consent -> consent.scope().stream())
                .filter(target -> target.matches("[0-9]{2}"))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean holds(List<CandidateCategory> held, String code, LocalDate today) {
        return held.stream().anyMatch(category -> category.code().equals(code) && category.holdsOn(today));
    }

    private static @Nullable String shortened(@Nullable String division) {
        return division == null || division.length() <= TOWN_DIGITS ? division : division.substring(0, TOWN_DIGITS);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private <T> T parse(ObjectReader reader, String text) {
        try {
            return reader.readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored part of a worker's state cannot be read", e);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record StoredCategory(
            String code, LocalDate validFrom, @Nullable LocalDate validTo) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record StoredSkill(
            String occupationCode, int level, @Nullable String certificateNo, String attestation) {
        CandidateSkill published() {
            return new CandidateSkill(occupationCode, level, certificateNo != null, attestation);
        }
    }

    record StoredConsent(UUID id, String purpose, List<String> scope, String basis) {}
}
