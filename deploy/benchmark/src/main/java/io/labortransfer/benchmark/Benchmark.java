package io.labortransfer.benchmark;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;

/** One benchmark: a name for the command line, a sentence for the list, and the run itself. */
interface Benchmark {

    String name();

    String sentence();

    /** Runs it, prints figures while it runs and gives its goals. */
    List<Goal> run(PrintStream out) throws Exception;

    /** The names of the options that it takes. */
    default Set<String> options() {
        return Set.of();
    }

    /** The same with these options. */
    default Benchmark with(BenchmarkOptions options) {
        return this;
    }

    /** Whether {@code all} means this one too. One that takes hours is asked for by its name. */
    default boolean isOneOfAll() {
        return true;
    }
}
