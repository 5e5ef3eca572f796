package io.labortransfer.kit.importing;

import java.util.List;

/**
 * A run of lines of a file. A line that cannot be read keeps its place.
 *
 * @param firstLine number of the first of them in the file
 * @param lines in their order
 */
public record LineChunk(long firstLine, List<ReadLine> lines) {
    public LineChunk {
        lines = List.copyOf(lines);
    }
}
