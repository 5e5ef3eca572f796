package io.labortransfer.local.servers;

import java.util.stream.Stream;

/** One server of the local stack. */
public interface Part extends AutoCloseable {
    String name();

    /** Where it answers. */
    String address();

    /** Throws {@link PartFailedException} when what it runs is missing on this machine. */
    default void mustBeInstalled() {}

    /** Returns when the part is ready to serve; throws {@link PartFailedException} when it will not be. */
    void start();

    /** The processes that it consists of now; none when it is not started. */
    Stream<ProcessHandle> processes();

    /** Kills it as a failing machine would, without a word, and starts it again on what it had on disk. */
    void crash();

    /** Ends it in an orderly way; a part that was not started has nothing to do. */
    @Override
    void close();
}
