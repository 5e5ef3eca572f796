package io.labortransfer.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How large the heap of a Java process has grown, as its own command tells. */
final class HeapSize {
    private static final Pattern TOTAL = Pattern.compile("(?:DefNew|Tenured)\\s+total (\\d+)K");

    private HeapSize() {}

    /** In MB, of the serial collector, which every service has. */
    static double committed(ProcessHandle process) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "GC.heap_info")
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        double kilobytes = total(said);
        if (jcmd.waitFor() != 0 || kilobytes == 0) {
            throw new IllegalStateException("GC.heap_info failed: " + said);
        }
        return kilobytes / 1_024;
    }

    static double total(String said) {
        Matcher total = TOTAL.matcher(said);
        double kilobytes = 0;
        while (total.find()) {
            kilobytes += Double.parseDouble(total.group(1));
        }
        return kilobytes;
    }
}
