package io.labortransfer.kit.fieldgroups;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes the first two and the last four characters; of a shorter number, nothing. */
final class MaskedNumber extends JsonSerializer<String> {

    private static final int HEAD = 2;
    private static final int TAIL = 4;

    @Override
    public void serialize(String number, JsonGenerator json, SerializerProvider all) throws IOException {
        json.writeString(masked(number));
    }

    static String masked(String number) {
        int hidden = number.length() - HEAD - TAIL;
        return hidden < HEAD + TAIL
                ? "*".repeat(number.length())
                : number.substring(0, HEAD) + "*".repeat(hidden) + number.substring(number.length() - TAIL);
    }
}
