package io.labortransfer.kit.rotation;

import io.labortransfer.kit.crypto.KeyFamily;
import io.labortransfer.kit.crypto.KeyedTable;
import io.labortransfer.kit.jobs.Held;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

/** Walks over all rows that may be under the keys of a keyset, in transactions of some hundred rows. */
@Singleton
class RowWalk {

    /** Small enough that a transaction ends within a second, also on a busy machine. */
    private static final int ROWS = 500;

    private static final int FORGOTTEN_ROWS = 5_000;

    private final Rotations rotations;
    private final RotationSteps steps;
    private final List<KeyedTable> tables;

    RowWalk(Rotations rotations, RotationSteps steps, @All List<KeyedTable> tables) {
        this.rotations = rotations;
        this.steps = steps;
        this.tables = List.copyOf(tables);
    }

    /** Writes rows anew; true when a whole walk found nothing that was to be written anew, false when there has to be another. */
    boolean move(Held held, Rotation rotation) {
        var name = rotation.keyset();
        for (var table : moving(name)) {
            for (var province : provinces(name)) {
                var rows = table.table();
                var at = begin(held, name, rows, province, () -> table.count(province));
                while (!at.finished()) {
                    var last = at.last();
                    at = step(held, name, rows, province, () -> table.move(province, last, ROWS));
                }
            }
        }
        return steps.take(held, RotationSteps.NOBODYS, () -> {
            var clean = rotations.moved(name) == 0;
            if (!clean) {
                rotations.clear(name);
            }
            return clean;
        });
    }

    /** Removes what is left of silenced keys. */
    void forget(Held held, Rotation rotation) {
        var name = rotation.keyset();
        for (var table : moving(name)) {
            var rows = "former " + table.table();
            var at = begin(held, name, rows, RotationSteps.NOBODYS, () -> 0L);
            while (!at.finished()) {
                var last = at.last();
                at = step(held, name, rows, RotationSteps.NOBODYS, () -> table.forget(name, last, FORGOTTEN_ROWS));
            }
        }
    }

    private Rotations.Place begin(Held held, String name, String rows, String province, Supplier<Long> total) {
        return steps.take(held, province, () -> {
            if (rotations.at(name, rows, province).isEmpty()) {
                rotations.open(name, rows, province, total.get());
            }
            return rotations.at(name, rows, province).orElseThrow();
        });
    }

    private Rotations.Place step(Held held, String name, String rows, String province, Supplier<KeyedTable.Pass> look) {
        return steps.take(held, province, () -> {
            rotations.advance(name, rows, province, look.get());
            return rotations.at(name, rows, province).orElseThrow();
        });
    }

    private List<KeyedTable.Moving> moving(String name) {
        return tables.stream()
                .filter(table -> table.columns().stream().anyMatch(column -> column.isUnder(name)))
                .filter(KeyedTable.Moving.class::isInstance)
                .map(KeyedTable.Moving.class::cast)
                .toList();
    }

    /** Of one province, or of all when they share the key. */
    private List<String> provinces(String name) {
        return KeyFamily.of(name)
                .orElseThrow()
                .province(name)
                .map(List::of)
                .orElseGet(() -> steps.alone(rotations::provinces));
    }
}
