package io.labortransfer.local.sample;

/** Someone whom the village found in work near home. */
public record RollCall(String sourceRecordId, String division, String workForm, String start, String evidenceRef) {}
