package io.labortransfer.tracking.target;

/**
 * People of one unit in work at the end of a day.
 *
 * @param province reporting unit of registration
 * @param persons people whom a countable spell covers, each once
 * @param stale people whom only spells without a recent confirmation cover; not among {@code persons}
 */
public record InWork(String province, long persons, long stale) {}
