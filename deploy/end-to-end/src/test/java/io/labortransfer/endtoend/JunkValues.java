package io.labortransfer.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Values that have broken services before: the wrong type, past every bound, from every corner of Unicode. */
final class JunkValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<Function<Mark, String>> TEXTS = List.of(
            Mark::text,
            mark -> "",
            mark -> "   ",
            mark -> mark.text() + "x".repeat(300),
            mark -> mark.text() + "长".repeat(70_000),
            mark -> mark.text() + "\u0000",
            mark -> mark.text() + "\u202e\u2066\ufeff\u200d",
            mark -> mark.text() + "\ud83d\udc69\u200d\ud83c\udf3e𠮷",
            mark -> mark.text() + "\r\nSet-Cookie: a=b",
            mark -> mark.text() + "' OR 1=1 --",
            mark -> mark.text() + "${jndi:ldap://127.0.0.1/a}{0}%s%n",
            mark -> "e\u0301".repeat(200) + mark.text(),
            mark -> "wkr_" + mark.text(),
            mark -> "wkr_zzzzzzzzzzzzzzzzzzzzzzzzzz",
            mark -> "１２３４５６",
            mark -> "2026-02-30",
            mark -> "2026-11-31T25:61:00Z",
            mark -> "-999999999-01-01",
            mark -> "+999999999-12-31",
            mark -> "0000-00-00",
            mark -> "9999-12-31T23:59:59.999999999+18:00",
            mark -> "2026-11-24T00:00:00",
            mark -> "P999999999999D",
            mark -> "null",
            mark -> "51",
            mark -> "51" + "0".repeat(40));

    private static final List<Function<Mark, JsonNode>> OTHERS = List.of(
            mark -> JSON.nullNode(),
            mark -> JSON.booleanNode(true),
            mark -> raw(mark.digits()),
            mark -> raw("-" + mark.digits()),
            mark -> raw(mark.digits() + "." + mark.digits()),
            mark -> raw("0"),
            mark -> raw("-1"),
            mark -> raw("2147483648"),
            mark -> raw("9223372036854775808"),
            mark -> raw("9".repeat(900)),
            mark -> raw("9".repeat(5_000)),
            mark -> raw("1e400"),
            mark -> raw("1E-400"),
            mark -> raw("0.1"),
            mark -> raw("NaN"),
            mark -> raw("01"),
            mark -> raw("\"" + mark.text() + "\\ud800\""),
            mark -> raw("\"" + mark.text() + "\\u0000\""),
            mark -> raw("\"" + mark.text()),
            mark -> JSON.arrayNode(),
            mark -> JSON.arrayNode().add(mark.text()),
            mark -> raw("[" + "0,".repeat(3_000) + "0]"),
            mark -> raw("[" + ("\"" + mark.text() + "\",").repeat(600) + "null]"),
            mark -> raw("[" + "{},".repeat(1_500) + "{}]"),
            mark -> JSON.objectNode(),
            mark -> JSON.objectNode().put(mark.text(), mark.text()),
            mark -> raw("[".repeat(900) + "]".repeat(900)),
            mark -> raw("[".repeat(50_000) + "]".repeat(50_000)),
            mark -> raw("{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000)));

    private JunkValues() {}

    static String text(RandomGenerator random, Mark mark) {
        return TEXTS.get(random.nextInt(TEXTS.size())).apply(mark);
    }

    /** A text or anything else that can stand in JSON, or that cannot. */
    static JsonNode any(RandomGenerator random, Mark mark) {
        return random.nextBoolean()
                ? JSON.textNode(text(random, mark))
                : OTHERS.get(random.nextInt(OTHERS.size())).apply(mark);
    }

    private static JsonNode raw(String json) {
        return JSON.rawValueNode(new RawValue(json));
    }
}
