package io.labortransfer.registry.consent;

import io.labortransfer.registry.word.SpokenWord;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * @param clientId made by the device that took it down, so that it is granted once however often it is sent
 */
public record ConsentSubmission(
        @Nullable ConsentPurpose purpose,
        @Nullable List<String> scope,
        @Nullable LocalDate validTo,
        @Nullable ConsentBasis basis,
        @Nullable String dutyCode,
        @Nullable SpokenWord workerWord,
        @Nullable String clientId) {

    /** What is said, property by property, besides the device's id of it. */
    Map<String, @Nullable Object> said() {
        var said = new HashMap<String, @Nullable Object>();
        said.put("purpose", purpose);
        said.put("scope", scope);
        said.put("validTo", validTo);
        said.put("basis", basis);
        said.put("dutyCode", dutyCode);
        said.put("workerWord", workerWord);
        return said;
    }
}
