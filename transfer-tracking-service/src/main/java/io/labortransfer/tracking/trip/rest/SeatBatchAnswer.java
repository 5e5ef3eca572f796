package io.labortransfer.tracking.trip.rest;

import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.problem.ProblemDocument;
import io.labortransfer.tracking.answer.ItemProblems;
import io.labortransfer.tracking.trip.Seat;
import io.labortransfer.tracking.trip.SeatAnswer;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer of a batch about seats: one entry per item, in the order of the request. */
@Schema(name = "SeatBatchAnswer")
@InGroup(FieldGroup.F7)
public record SeatBatchAnswer(List<Item> items) implements PersonalRecord {

    private static final int NOT_FOUND = 404;

    /** An item that was not found names nobody. */
    @Override
    public List<String> subjects() {
        return items.stream()
                .filter(item -> item.status() != NOT_FOUND)
                .map(Item::transferId)
                .toList();
    }

    public SeatBatchAnswer {
        items = List.copyOf(items);
    }

    static SeatBatchAnswer of(List<SeatAnswer> answers, ItemProblems problems, @Nullable String language) {
        return new SeatBatchAnswer(
                answers.stream().map(answer -> item(answer, problems, language)).toList());
    }

    private static Item item(SeatAnswer answer, ItemProblems problems, @Nullable String language) {
        Seat seat = answer.seat();
        ProblemDocument problem = problems.write(answer.problem(), language);
        return seat == null
                ? new Item(answer.rider(), answer.status(), null, null, null, null, problem)
                : new Item(
                        answer.rider(),
                        answer.status(),
                        PublicId.format(Seat.PREFIX, seat.id()),
                        seat.state().name(),
                        seat.boardAt(),
                        seat.leaveAt(),
                        problem);
    }

    /** The answer to one item; the rider is named as the item named it. */
    @Schema(name = "SeatItemAnswer")
    public record Item(
            String transferId,
            int status,
            @Nullable String seatId,
            @Nullable String state,
            @Nullable Integer boardAt,
            @Nullable Integer leaveAt,
            @Nullable ProblemDocument problem) {}
}
