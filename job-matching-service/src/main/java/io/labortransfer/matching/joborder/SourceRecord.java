package io.labortransfer.matching.joborder;

/**
 * The record of a sender's own system that an order comes from.
 *
 * @param system the system
 * @param recordId the id there
 */
public record SourceRecord(String system, String recordId) {}
