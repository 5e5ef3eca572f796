package io.labortransfer.testing.broken.alpha;

import com.fasterxml.jackson.databind.JsonNode;
import io.labortransfer.testing.broken.beta.persistence.BetasTable;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

public class Alpha {
    @Inject
    BetasTable foreignTable;

    JsonNode json;

    public void act() {
        System.out.println(Instant.now() + " " + UUID.randomUUID());
    }
}
