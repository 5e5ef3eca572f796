package io.labortransfer.kit.importing;

/**
 * All chunks of a file in one line.
 *
 * @param chunks how many are stored
 * @param last the highest number
 * @param rows in all of them
 * @param pieces of all of them
 * @param firstMissing the lowest number that is not there; one more than {@code last} when none is missing
 * @param firstTorn the lowest chunk before the last that ends within a line; 0 when there is none
 */
public record ChunkTally(int chunks, int last, long rows, int pieces, int firstMissing, int firstTorn) {}
