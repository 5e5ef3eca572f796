package io.labortransfer.benchmark;

import java.io.PrintStream;
import java.util.List;

/** One benchmark: a name for the command line, a sentence for the list, and the run itself. */
interface Benchmark {

    String name();

    String sentence();

    /** Runs it, prints figures while it runs and gives its goals. */
    List<Goal> run(PrintStream out) throws Exception;
}
