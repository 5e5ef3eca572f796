package io.labortransfer.tracking.reference;

/**
 * A division and the reporting unit that it belongs to; the unit never comes from the digits.
 *
 * @param code code of 6, 9 or 12 digits
 * @param reportingUnit the tenant
 */
public record Division(String code, String reportingUnit) {}
