package io.labortransfer.registry.importing;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.importing.ExampleRow;
import io.labortransfer.kit.importing.ImportColumn;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.reference.Division;
import io.labortransfer.registry.reference.ReferenceLibrary;
import io.labortransfer.registry.worker.Area;
import io.labortransfer.registry.worker.IdNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** A worker who does not exist, registered in the first county of whoever asks: a row that could be imported, where made-up people may. */
@ApplicationScoped
public class ImportExample implements ExampleRow {
    private static final LocalDate BORN = LocalDate.of(1990, 3, 7);

    private final ReferenceLibrary library;
    private final Clock clock;

    ImportExample(ReferenceLibrary library, Clock clock) {
        this.library = library;
        this.clock = clock;
    }

    @Override
    public List<String> under(List<ImportColumn> columns, ProvinceScope scope) {
        var area = Area.of(scope);
        var county = library.divisions()
                .firstLowest(scope.province(), area::admits, Times.today(clock))
                .map(Division::code)
                .orElse("");
        return columns.stream()
                .map(column -> switch (column.name().substring(column.name().lastIndexOf('.') + 1)) {
                    case "idNumber" ->
                        IdNumber.synthetic(scope.province(), BORN).clear();
                    case "birthDate" -> BORN.toString();
                    case "registrationDivision" -> county;
                    case "residenceDivision" -> area.residence().orElse(county);
                    default -> column.example();
                })
                .toList();
    }
}
