package io.labortransfer.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.kit.problem.JsonFaults;
import io.labortransfer.kit.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.validation.constraints.Size;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/** Lays a {@link MergePatch} over what is known, in the form in which the record was first sent. */
@Singleton
public class MergePatches {

    private final ObjectMapper json;
    private final CheckedForms forms;

    MergePatches(ObjectMapper json, CheckedForms forms) {
        this.json = json;
        this.forms = forms;
    }

    /**
     * The form after the change, under the same rules as a new one: a member that the form does not have, or of another
     * type, is a 400, a value that breaks a bound a 422, with a pointer to each.
     */
    public <T> T apply(MergePatch patch, T known, Class<T> form) {
        return forms.sound(read(merged(patch, known), form));
    }

    /** As {@link #apply}, of an operation that {@link SaysWhy}. */
    public <T> T applyReasoned(MergePatch patch, T known, Class<T> form) {
        return apply(patch.withoutReason(), known, form);
    }

    /** Why the change is made, if the body says so. */
    public @Nullable String reason(MergePatch patch) {
        return apply(patch.reason(), Reasoned.UNSAID, Reasoned.class).reason();
    }

    /**
     * What may stand beside a change.
     *
     * @param reason why it is made
     */
    record Reasoned(
            @Nullable @Size(min = 1, max = LONGEST_REASON) String reason) {
        static final int LONGEST_REASON = 500;
        static final Reasoned UNSAID = new Reasoned(null);

        @Override
        public String toString() {
            return "Reasoned";
        }
    }

    private String merged(MergePatch patch, Object known) {
        return Json.createMergePatch(object(patch.changes()))
                .apply(object(known))
                .toString();
    }

    private JsonObject object(Object value) {
        try (JsonReader reader = Json.createReader(new StringReader(json.writeValueAsString(value)))) {
            return reader.readObject();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a form cannot be written as JSON", e);
        }
    }

    private <T> T read(String text, Class<T> form) {
        try {
            return json.readValue(text, form);
        } catch (JsonProcessingException e) {
            throw new ProblemException(JsonFaults.problem(e));
        }
    }
}
