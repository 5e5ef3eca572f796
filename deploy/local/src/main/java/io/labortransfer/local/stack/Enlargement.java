package io.labortransfer.local.stack;

import java.util.List;
import java.util.Map;

/**
 * What a measurement has beyond the standard stack.
 *
 * @param units further reporting units, each with an office of its own
 * @param registryMachine options of the registry's Java machine, which win over the standard ones
 * @param gatewayMachine options of the gateway's Java machine, which win over the standard ones
 * @param registrySettings settings of the registry
 * @param databaseSettings settings of PostgreSQL, which win over the standard ones
 */
public record Enlargement(
        List<String> units,
        List<String> registryMachine,
        List<String> gatewayMachine,
        Map<String, String> registrySettings,
        Map<String, String> databaseSettings) {
    static final Enlargement NONE = new Enlargement(List.of(), List.of(), List.of(), Map.of(), Map.of());

    public Enlargement {
        units = List.copyOf(units);
        registryMachine = List.copyOf(registryMachine);
        gatewayMachine = List.copyOf(gatewayMachine);
        registrySettings = Map.copyOf(registrySettings);
        databaseSettings = Map.copyOf(databaseSettings);
    }
}
