package io.labortransfer.local.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The counties of GB/T 2260 that the sample's people and firms live in. */
public final class Places {
    private final Map<String, List<Place>> byUnit;

    private Places(Map<String, List<Place>> byUnit) {
        this.byUnit = byUnit;
    }

    /** A county by code and name. */
    public record Place(String unit, String code, String name) {}

    public static Places load() {
        var resource = Objects.requireNonNull(Places.class.getResourceAsStream("/sample/places.csv"), "places.csv");
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return new Places(lines.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cells -> new Place(cells[0], cells[1], cells[2]))
                    .collect(Collectors.groupingBy(Place::unit)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Place> in(String unit) {
        return byUnit.getOrDefault(unit, List.of());
    }
}
