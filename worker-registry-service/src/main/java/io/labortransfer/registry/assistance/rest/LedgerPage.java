package io.labortransfer.registry.assistance.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.RelatedRecord;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.kit.web.Page;
import io.labortransfer.registry.assistance.AssistanceKind;
import io.labortransfer.registry.assistance.AssistanceRecord;
import io.labortransfer.registry.assistance.PublicService;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of a worker's ledger, with what follows from all of it.
 *
 * @param relation what ties the caller to the worker
 * @param workerId whose ledger
 * @param items measures, in the order in which they were added
 * @param nextCursor to be sent for the next page; absent on the last one
 * @param services what the worker got of the services that everybody is owed
 */
public record LedgerPage(
        @JsonIgnore Relation relation,
        @InGroup(FieldGroup.F0) String workerId,
        List<AssistanceRecordView> items,
        @InGroup(FieldGroup.F0) @Nullable String nextCursor,
        @InGroup(FieldGroup.F12) List<ServiceCount> services)
        implements PersonalRecord, RelatedRecord {

    @Override
    public List<String> subjects() {
        return List.of(workerId);
    }

    /**
     * How much of one service the worker got.
     *
     * @param service which one
     * @param given how often it was given
     * @param due how often it is owed
     */
    public record ServiceCount(String service, long given, int due) {}

    static LedgerPage of(
            Page<AssistanceRecord> page, String workerId, Map<AssistanceKind, Long> measures, Relation relation) {
        return new LedgerPage(
                relation,
                workerId,
                page.items().stream()
                        .map(line -> AssistanceRecordView.of(line, relation))
                        .toList(),
                page.nextCursor(),
                Arrays.stream(PublicService.values())
                        .map(service -> new ServiceCount(service.name(), service.given(measures), service.due()))
                        .toList());
    }
}
