package io.labortransfer.registry.sharing;

import io.labortransfer.kit.access.FieldGroup;
import java.time.LocalDate;
import java.util.List;

/**
 * A duty to share as it is sent.
 *
 * @param legalText the law, by name and article
 * @param fieldGroups the groups that are shared
 * @param validTo first day on which it no longer holds
 */
public record DutySubmission(String legalText, List<FieldGroup> fieldGroups, LocalDate validTo) {
    public DutySubmission {
        fieldGroups = List.copyOf(fieldGroups);
    }
}
