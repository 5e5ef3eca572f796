package io.labortransfer.local.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The two forms in which offices send lists. Each writes one record as the bytes of one line, without its end. */
enum FileFormat {
    NDJSON("ndjson", "application/x-ndjson", "LINE_MALFORMED") {
        @Override
        byte[] encode(Map<String, Object> record, Charset charset) {
            try {
                return JSON.writeValueAsString(record).getBytes(charset);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        byte[] malformed(Map<String, Object> record) {
            byte[] whole = encode(record, StandardCharsets.UTF_8);
            return java.util.Arrays.copyOf(whole, whole.length - 40);
        }
    },
    CSV("csv", "text/csv", "LINE_CELLS_WRONG") {
        @Override
        byte[] encode(Map<String, Object> record, Charset charset) {
            Map<String, String> cells = flat(record);
            return COLUMNS.stream()
                    .map(column -> quoted(cells.getOrDefault(column, "")))
                    .collect(Collectors.joining(","))
                    .getBytes(charset);
        }

        @Override
        byte[] malformed(Map<String, Object> record) {
            return (new String(encode(record, StandardCharsets.UTF_8), StandardCharsets.UTF_8) + ",one,two,three")
                    .getBytes(StandardCharsets.UTF_8);
        }
    };

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The columns of the registry's template, dots for nesting and numbers for lists. */
    static final List<String> COLUMNS = List.of(
            "idType",
            "idNumber",
            "name",
            "sex",
            "birthDate",
            "phone",
            "address",
            "registrationDivision",
            "residenceDivision",
            "categories.0.code",
            "categories.0.validFrom",
            "categories.0.source",
            "categories.1.code",
            "categories.1.validFrom",
            "categories.1.source",
            "laborCapacity",
            "mobility",
            "cannotLeaveReasons.0",
            "education",
            "skills.0.occupationCode",
            "skills.0.level",
            "skills.0.certificateNo",
            "skills.0.attestation",
            "languages.0",
            "languages.1",
            "attestation",
            "sourceSystem",
            "sourceRecordId");

    private final String extension;
    private final String mediaType;
    private final String malformedCode;

    FileFormat(String extension, String mediaType, String malformedCode) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.malformedCode = malformedCode;
    }

    abstract byte[] encode(Map<String, Object> record, Charset charset);

    /** The record as a line that cannot be read: cut short, or with more cells than columns. */
    abstract byte[] malformed(Map<String, Object> record);

    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }

    /** With which code such a line must be answered. */
    String malformedCode() {
        return malformedCode;
    }

    private static Map<String, String> flat(Map<String, Object> record) {
        Map<String, String> cells = new LinkedHashMap<>();
        record.forEach((key, value) -> flatten(key, value, cells));
        if (!COLUMNS.containsAll(cells.keySet())) {
            List<String> unknown = new ArrayList<>(cells.keySet());
            unknown.removeAll(COLUMNS);
            throw new IllegalStateException("The template has no column for " + unknown);
        }
        return cells;
    }

    private static void flatten(String path, Object value, Map<String, String> cells) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> flatten(path + "." + key, inner, cells));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                flatten(path + "." + i, list.get(i), cells);
            }
        } else {
            cells.put(path, String.valueOf(value));
        }
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") || cell.contains("\n")
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }
}
