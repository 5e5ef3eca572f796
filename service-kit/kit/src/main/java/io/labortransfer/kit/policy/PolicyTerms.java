package io.labortransfer.kit.policy;

import java.time.LocalDate;

/**
 * What a revision says.
 *
 * @param value in the policy's measure
 * @param validFrom first day
 * @param source the decision behind it
 */
public record PolicyTerms(int value, LocalDate validFrom, String source) {}
