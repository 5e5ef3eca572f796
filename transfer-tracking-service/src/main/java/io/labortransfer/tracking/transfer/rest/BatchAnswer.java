package io.labortransfer.tracking.transfer.rest;

import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.kit.problem.ProblemDocument;
import io.labortransfer.tracking.answer.ItemProblems;
import io.labortransfer.tracking.transfer.ItemAnswer;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer of a batch: one entry per item, in the order of the request. */
@Schema(name = "TransferBatchAnswer")
@InGroup(FieldGroup.F0)
public record BatchAnswer(List<Item> items) implements PersonalRecord {

    private static final int NOT_FOUND = 404;

    /** An item that was not found names nobody. */
    @Override
    public List<String> subjects() {
        return items.stream()
                .filter(item -> item.status() != NOT_FOUND)
                .map(Item::transferId)
                .toList();
    }

    public BatchAnswer {
        items = List.copyOf(items);
    }

    static BatchAnswer of(List<ItemAnswer> answers, ItemProblems problems, @Nullable String language) {
        return new BatchAnswer(answers.stream()
                .map(answer -> new Item(
                        answer.transferId(),
                        answer.status(),
                        answer.state() == null ? null : answer.state().name(),
                        problems.write(answer.problem(), language)))
                .toList());
    }

    /** The answer to one item: the status that a call of its own would have had. */
    @Schema(name = "TransferItemAnswer")
    public record Item(
            String transferId,
            int status,
            @Nullable String state,
            @Nullable ProblemDocument problem) {}
}
