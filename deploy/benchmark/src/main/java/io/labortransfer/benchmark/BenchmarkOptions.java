package io.labortransfer.benchmark;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands on the command line as {@code --name=value}.
 *
 * @param values by name, without the dashes
 */
record BenchmarkOptions(Map<String, String> values) {
    private static final Pattern OPTION = Pattern.compile("--([a-z-]+)=(.+)");
    private static final Pattern LENGTH = Pattern.compile("([0-9]{1,6})([smh])");
    private static final Map<String, Duration> LENGTHS =
            Map.of("s", Duration.ofSeconds(1), "m", Duration.ofMinutes(1), "h", Duration.ofHours(1));

    BenchmarkOptions {
        values = Map.copyOf(values);
    }

    /** The options among the arguments. */
    static BenchmarkOptions of(List<String> arguments) {
        Map<String, String> values = new HashMap<>();
        for (String argument : arguments) {
            if (argument.startsWith("--")) {
                Matcher option = OPTION.matcher(argument);
                if (!option.matches()) {
                    throw new IllegalArgumentException("an option is --name=value, not " + argument);
                }
                values.put(option.group(1), option.group(2));
            }
        }
        return new BenchmarkOptions(values);
    }

    /** Stops at an option that none of those chosen takes. */
    void mustBeAmong(Set<String> taken) {
        Set<String> unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(taken);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("no benchmark that was chosen takes --" + String.join(", --", unknown));
        }
    }

    /** A whole number above zero; digits may be grouped by underscores. */
    int number(String name, int otherwise) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        String digits = value.replace("_", "");
        if (!digits.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException("--" + name + " is a number above zero, not " + value);
        }
        return Integer.parseInt(digits);
    }

    /** One of some words; the first of them when nothing is said. */
    String choice(String name, List<String> words) {
        String value = values.getOrDefault(name, words.getFirst());
        if (!words.contains(value)) {
            throw new IllegalArgumentException("--" + name + " is " + String.join(" or ", words) + ", not " + value);
        }
        return value;
    }

    /** A time such as {@code 20s}, {@code 5m} or {@code 1h}. */
    Duration length(String name, Duration otherwise) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        Matcher length = LENGTH.matcher(value);
        if (!length.matches()) {
            throw new IllegalArgumentException("--" + name + " is a time such as 20s or 5m, not " + value);
        }
        Duration unit = Objects.requireNonNull(LENGTHS.get(length.group(2)));
        return unit.multipliedBy(Long.parseLong(length.group(1)));
    }
}
