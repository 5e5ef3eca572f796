package io.labortransfer.testing.broken.beta.rest;

import io.labortransfer.testing.broken.beta.persistence.BetasTable;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

public class BetaView {
    BetasTable table;

    public record Unbound(Map.@NotNull Entry<String, String> entry) {}
}
