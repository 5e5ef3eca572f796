package io.labortransfer.kit.ids;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
@DefaultBean
class TimeOrderedIds implements Ids {

    private final NoArgGenerator generator = Generators.timeBasedEpochGenerator();

    @Override
    public UUID next() {
        return generator.generate();
    }
}
