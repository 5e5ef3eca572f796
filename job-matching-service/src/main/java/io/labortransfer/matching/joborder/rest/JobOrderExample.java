package io.labortransfer.matching.joborder.rest;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.importing.ExampleRow;
import io.labortransfer.kit.importing.ImportColumn;
import io.labortransfer.kit.time.Times;
import io.labortransfer.matching.reference.ReferenceLists;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** An order for ten people at the first site of whoever asks. */
@ApplicationScoped
class JobOrderExample implements ExampleRow {

    private static final int DAYS_TO_START = 30;
    private static final int DAYS_TO_END = 90;

    private final ReferenceLists lists;
    private final Clock clock;

    JobOrderExample(ReferenceLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public List<String> under(List<ImportColumn> columns, ProvinceScope scope) {
        LocalDate today = Times.today(clock);
        String site = lists.firstDivision(scope.province(), scope.divisionPrefix(), today)
                .orElse("");
        return columns.stream()
                .map(column -> switch (column.name()) {
                    case "siteDivision" -> site;
                    case "publishFrom" -> today.toString();
                    case "startFrom" -> today.plusDays(DAYS_TO_START).toString();
                    case "validTo" -> today.plusDays(DAYS_TO_END).toString();
                    default -> column.example();
                })
                .toList();
    }
}
