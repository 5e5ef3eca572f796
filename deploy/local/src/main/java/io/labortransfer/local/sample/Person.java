package io.labortransfer.local.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One made-up worker as an office would register them; the map form has the property names of the registry. */
public record Person(
        String idNumber,
        String name,
        boolean male,
        LocalDate birthDate,
        @Nullable String phone,
        @Nullable String address,
        String registrationDivision,
        List<Category> categories,
        String laborCapacity,
        String mobility,
        List<String> cannotLeaveReasons,
        String education,
        List<Skill> skills,
        List<String> languages,
        String attestation,
        String sourceSystem,
        String sourceRecordId) {
    public Person {
        categories = List.copyOf(categories);
        cannotLeaveReasons = List.copyOf(cannotLeaveReasons);
        skills = List.copyOf(skills);
        languages = List.copyOf(languages);
    }

    /** What a household or person is registered as, and since when. */
    public record Category(String code, LocalDate validFrom, String source) {}

    /** An occupation that the person has learnt. */
    public record Skill(
            String occupationCode, int level, @Nullable String certificateNo, String attestation) {}

    /** The person as a line of an import file, in the order of its columns. */
    public Map<String, Object> line() {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("idType", "RESIDENT_ID");
        line.put("idNumber", idNumber);
        line.put("name", name);
        line.put("sex", male ? "1" : "2");
        line.put("birthDate", birthDate.toString());
        putIfKnown(line, "phone", phone);
        putIfKnown(line, "address", address);
        line.put("registrationDivision", registrationDivision);
        line.put("residenceDivision", registrationDivision);
        line.put("categories", categories.stream().map(Person::ofCategory).toList());
        line.put("laborCapacity", laborCapacity);
        line.put("mobility", mobility);
        line.put("cannotLeaveReasons", cannotLeaveReasons);
        line.put("education", education);
        line.put("skills", skills.stream().map(Person::ofSkill).toList());
        line.put("languages", languages);
        line.put("attestation", attestation);
        line.put("sourceSystem", sourceSystem);
        line.put("sourceRecordId", sourceRecordId);
        return line;
    }

    private static Map<String, Object> ofCategory(Category category) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", category.code());
        map.put("validFrom", category.validFrom().toString());
        map.put("source", category.source());
        return map;
    }

    private static Map<String, Object> ofSkill(Skill skill) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("occupationCode", skill.occupationCode());
        map.put("level", skill.level());
        putIfKnown(map, "certificateNo", skill.certificateNo());
        map.put("attestation", skill.attestation());
        return map;
    }

    private static void putIfKnown(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
