package io.labortransfer.matching.candidate.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.labortransfer.matching.candidate.Candidate;

/** A candidate's state as the database keeps it: only the properties of the record get through. */
final class CandidateJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final ObjectReader READER = JSON.readerFor(Candidate.class);
    private static final ObjectWriter WRITER = JSON.writerFor(Candidate.class);

    private CandidateJson() {}

    static String write(Candidate candidate) {
        try {
            return WRITER.writeValueAsString(candidate);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a candidate cannot be written", e);
        }
    }

    static Candidate read(String profile) {
        try {
            return READER.readValue(profile);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored candidate cannot be read", e);
        }
    }
}
