package io.labortransfer.tracking.transfer.rest;

import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.tracking.transfer.ChecklistItem;
import io.labortransfer.tracking.transfer.ContractKind;
import io.labortransfer.tracking.transfer.Paperwork.Handover;
import io.labortransfer.tracking.transfer.StartDesk.Start;
import io.labortransfer.tracking.transfer.StatedAnswer;
import io.labortransfer.tracking.transfer.StatedContract;
import io.labortransfer.tracking.transfer.TransferId;
import io.labortransfer.tracking.word.StatedWord;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of the batches: a mass arrival is at most 1 500 workers, each with a checklist of up to ten items. */
public final class BatchRequests {

    private static final int WORKERS = 1_500;
    private static final int ANSWERS = 15_000;

    private BatchRequests() {}

    /** Contracts of many cases. */
    public record Contracts(@NotEmpty @Size(max = WORKERS) List<@NotNull @Valid ContractItem> items) {

        List<StatedContract> stated() {
            return items.stream().map(ContractItem::stated).toList();
        }
    }

    /** The contract of one case. */
    public record ContractItem(
            @NotNull @Pattern(regexp = TransferId.FORM) String transferId,
            @NotNull ContractKind kind,

            @NotNull @Size(max = 128) @Pattern(regexp = ContractRequest.HASH)
            String termsHash,

            @Nullable @Size(max = 30) String legalEmployerId,
            @Nullable @Size(max = 30) String userEmployerId,
            @NotNull Boolean workerHasCopy,
            @NotNull Instant signedAt) {

        StatedContract stated() {
            return new ContractRequest(kind, termsHash, legalEmployerId, userEmployerId, workerHasCopy, signedAt)
                    .statedFor(transferId);
        }
    }

    /** Answers to many checklists. */
    public record Answers(@NotEmpty @Size(max = ANSWERS) List<@NotNull @Valid AnswerItem> items) {

        List<StatedAnswer> stated() {
            return items.stream().map(AnswerItem::stated).toList();
        }
    }

    /** The answer to one item of one case. */
    public record AnswerItem(
            @NotNull @Pattern(regexp = TransferId.FORM) String transferId,
            @NotBlank @Size(max = 40) String item,
            @Nullable YesNo answer,
            @Nullable YesNo workerAnswer,
            @Nullable StatedWord workerWord) {

        StatedAnswer stated() {
            ChecklistItem named = ChecklistItem.named(item)
                    .orElseThrow(() -> Problems.invalid(new FieldError("/items", "ITEM_UNKNOWN")));
            return new StatedAnswer(transferId, named, YesNo.meaning(answer), YesNo.meaning(workerAnswer), workerWord);
        }
    }

    /** Workers taken over. */
    public record Handovers(@NotEmpty @Size(max = WORKERS) List<@NotNull @Valid HandoverItem> items) {

        List<Handover> stated() {
            return items.stream()
                    .map(item -> new Handover(item.transferId(), item.at()))
                    .toList();
        }
    }

    /** One worker taken over. */
    public record HandoverItem(
            @NotNull @Pattern(regexp = TransferId.FORM) String transferId,
            @NotNull Instant at) {}

    /** Workers on post. */
    public record Starts(@NotEmpty @Size(max = WORKERS) List<@NotNull @Valid StartItem> items) {

        List<Start> stated() {
            return items.stream()
                    .map(item -> new Start(item.transferId(), item.start()))
                    .toList();
        }
    }

    /** One worker on post. */
    public record StartItem(
            @NotNull @Pattern(regexp = TransferId.FORM) String transferId,
            @NotNull LocalDate start) {}
}
