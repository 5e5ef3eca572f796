package io.labortransfer.matching.agreement.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.labortransfer.matching.agreement.LineTerms;
import java.util.List;

/** The terms of lines as their column keeps them. */
final class LineTermsJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LineTermsJson() {}

    static String write(List<LineTerms> terms) {
        try {
            return JSON.writeValueAsString(terms);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the terms of lines cannot be written", e);
        }
    }

    static List<LineTerms> read(String terms) {
        try {
            return JSON.readValue(terms, new TypeReference<List<LineTerms>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the terms of lines cannot be read", e);
        }
    }
}
