package io.labortransfer.registry.claim;

import static io.labortransfer.registry.TwoUnits.inGuizhou;
import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.importing.ImportedFiles;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class TwoUnitsAtOnceTest {
    private static final int PERSONS = 60;

    @Test
    void of_two_files_with_the_same_persons_each_person_has_one_owner_and_one_case_and_no_line_is_lost()
            throws Exception {
        var persons = Stream.generate(WorkerJson::aWorker).limit(PERSONS).toList();
        var barrier = new CyclicBarrier(2);
        String ofSichuan;
        String ofGuizhou;
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> {
                barrier.await();
                return ImportedFiles.sent("51", "UPSERT", persons.toArray(WorkerJson[]::new));
            });
            var other = threads.submit(() -> {
                barrier.await();
                return ImportedFiles.sent(
                        "52",
                        "UPSERT",
                        persons.reversed().stream()
                                .map(person -> inGuizhou(person))
                                .toArray(WorkerJson[]::new));
            });
            ofSichuan = one.get();
            ofGuizhou = other.get();
        }

        var sichuan = lines("51", ofSichuan);
        var guizhou = lines("52", ofGuizhou).reversed();
        var cases = new HashSet<Object>();
        for (var i = 0; i < PERSONS; i++) {
            assertThat(List.of(sichuan.get(i).get("status"), guizhou.get(i).get("status")))
                    .as("line %d", i)
                    .containsExactlyInAnyOrder("created", "parked");
            Stream.of(sichuan.get(i), guizhou.get(i))
                    .filter(line -> line.get("status").equals("parked"))
                    .map(line -> line.get("duplicateId"))
                    .forEach(cases::add);
        }
        assertThat(cases).hasSize(PERSONS).doesNotContainNull();
        assertThat(ImportedFiles.job("51", ofSichuan).getInt("counts.rows")).isEqualTo(PERSONS);
        assertThat(ImportedFiles.job("52", ofGuizhou).getInt("counts.rows")).isEqualTo(PERSONS);
    }

    private static List<Map<String, Object>> lines(String unit, String file) {
        return ImportedFiles.results(unit, file).getList("items");
    }
}
