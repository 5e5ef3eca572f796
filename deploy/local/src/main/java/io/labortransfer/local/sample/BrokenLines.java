package io.labortransfer.local.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Lines as they arrive in real files: spoiled on purpose, each with the field and code that must be answered. */
final class BrokenLines {
    private static final String TOO_LONG = "长".repeat(25_000);

    private final FileFormat format;
    private final People people;
    private final LocalDate today;
    private final String foreignDivision;
    private final List<FileLine> lines = new ArrayList<>();

    BrokenLines(FileFormat format, People people, LocalDate today, String foreignDivision) {
        this.format = format;
        this.people = people;
        this.today = today;
        this.foreignDivision = foreignDivision;
    }

    /** A few dozen spoiled lines of every kind but repetition, which needs its first line. */
    List<FileLine> all(String unit) {
        spoil(5, "idNumber", "ID_CHECKSUM", line -> line.put("idNumber", ResidentNumber.spoiled(idOf(line))));
        spoil(2, "idNumber", "ID_DATE", line -> line.put("idNumber", impossibleDate(idOf(line))));
        spoil(3, "birthDate", "ID_BIRTHDATE_MISMATCH", line -> line.put("birthDate", dayAfter(line)));
        spoil(3, "birthDate", "BIRTH_DATE_FUTURE", this::moveIntoFuture);
        spoil(4, "registrationDivision", "DIVISION_UNKNOWN", line -> line.put("registrationDivision", unit + "9999"));
        spoil(2, "registrationDivision", "DIVISION_FOREIGN", line -> line.put("registrationDivision", foreignDivision));
        spoil(2, "skills.0.occupationCode", "OCCUPATION_UNKNOWN", line -> line.put("skills", unknownSkill()));
        spoil(2, "name", "REQUIRED", line -> line.remove("name"));
        raw(2, "LINE_ENCODING", line -> format.encode(line, Charset.forName("GB18030")));
        line("LINE_TOO_LONG", format.encode(with(aLine(), "address", TOO_LONG), StandardCharsets.UTF_8));
        raw(2, format.malformedCode(), format::malformed);
        return lines;
    }

    private void spoil(int times, String field, String code, Consumer<Map<String, Object>> how) {
        for (int i = 0; i < times; i++) {
            Map<String, Object> line = aLine();
            how.accept(line);
            lines.add(FileLine.rejected(format.encode(line, StandardCharsets.UTF_8), field, code));
        }
    }

    private interface Writing {
        byte[] write(Map<String, Object> line);
    }

    private void raw(int times, String code, Writing how) {
        for (int i = 0; i < times; i++) {
            line(code, how.write(aLine()));
        }
    }

    private void line(String code, byte[] bytes) {
        lines.add(FileLine.rejected(bytes, "", code));
    }

    private Map<String, Object> aLine() {
        return people.neighbour().line();
    }

    private static Map<String, Object> with(Map<String, Object> line, String key, Object value) {
        line.put(key, value);
        return line;
    }

    private static String idOf(Map<String, Object> line) {
        return String.valueOf(line.get("idNumber"));
    }

    private static String impossibleDate(String id) {
        return ResidentNumber.complete(id.substring(0, 10) + "0230" + id.substring(14, 17));
    }

    private static String dayAfter(Map<String, Object> line) {
        return LocalDate.parse(String.valueOf(line.get("birthDate")))
                .plusDays(1)
                .toString();
    }

    /** Number and date agree with each other; only the calendar does not. */
    private void moveIntoFuture(Map<String, Object> line) {
        LocalDate birth = today.plusYears(1);
        String id = idOf(line);
        line.put("birthDate", birth.toString());
        line.put(
                "idNumber",
                ResidentNumber.complete(id.substring(0, 6) + birth.toString().replace("-", "") + id.substring(14, 17)));
    }

    private static List<Map<String, Object>> unknownSkill() {
        Map<String, Object> skill = new LinkedHashMap<>();
        skill.put("occupationCode", "9-99-99-99");
        skill.put("level", 5);
        skill.put("attestation", "COUNTY");
        return List.of(skill);
    }
}
