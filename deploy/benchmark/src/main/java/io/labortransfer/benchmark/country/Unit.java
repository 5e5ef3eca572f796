package io.labortransfer.benchmark.country;

import java.util.List;

/**
 * A reporting unit of the country.
 *
 * @param code its two digits
 * @param people how many workers it registers
 * @param counties the codes of its counties, the most peopled first
 */
public record Unit(String code, int people, List<String> counties) {
    public Unit {
        counties = List.copyOf(counties);
    }
}
