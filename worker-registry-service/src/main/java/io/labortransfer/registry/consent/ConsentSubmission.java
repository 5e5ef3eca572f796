package io.labortransfer.registry.consent;

import io.labortransfer.registry.word.SpokenWord;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consent as it is sent.
 *
 * @param purpose what for
 * @param scope units of two digits, employers or partners by id
 * @param validTo first day on which it no longer holds
 * @param basis why it is allowed; the worker's own consent when nothing is said
 * @param dutyCode the duty to share, where that is the basis
 * @param workerWord the worker's word
 */
public record ConsentSubmission(
        @Nullable ConsentPurpose purpose,
        @Nullable List<String> scope,
        @Nullable LocalDate validTo,
        @Nullable ConsentBasis basis,
        @Nullable String dutyCode,
        @Nullable SpokenWord workerWord) {}
