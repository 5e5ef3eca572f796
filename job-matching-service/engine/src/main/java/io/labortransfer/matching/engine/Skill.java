package io.labortransfer.matching.engine;

/**
 * A skill of a worker.
 *
 * @param occupationCode national classification, {@code X-XX-XX-XX}
 * @param level 1 (senior technician) to 5 (junior), as the national levels count: the smaller is the higher
 * @param certified whether a certificate stands behind it
 */
public record Skill(String occupationCode, int level, boolean certified) {}
