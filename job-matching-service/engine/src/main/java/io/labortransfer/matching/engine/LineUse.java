package io.labortransfer.matching.engine;

import java.util.UUID;

/**
 * What a run made of a line.
 *
 * @param line the line
 * @param most how many it may hold
 * @param placed how many of its people the plan has at posts that rest on it
 * @param blockingPairs how many workers the audit found who would rather have, and would get, a post that rests on it
 */
public record LineUse(UUID line, int most, int placed, long blockingPairs) {}
