package io.labortransfer.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * On what a Java process spends its CPU time: its own machine's sampler (JEP 509) takes a stack whenever so much of it was used.
 * Begun and ended from outside, so the process needs no option for it.
 */
final class CpuProfile {

    private static final String NAME = "walls";
    private static final String SAMPLE = "jdk.CPUTimeSample";
    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <configuration version="2.0">
              <event name="%s"><setting name="enabled">true</setting><setting name="throttle">2ms</setting></event>
            </configuration>
            """.formatted(SAMPLE);

    private final long process;
    private final Path recording;

    private CpuProfile(long process, Path recording) {
        this.process = process;
        this.recording = recording;
    }

    /** Begins to take samples of {@code process}; {@code folder} keeps them. */
    static CpuProfile begin(ProcessHandle process, Path folder) throws IOException, InterruptedException {
        Path settings = Files.writeString(folder.resolve("cpu-profile.jfc"), SETTINGS);
        CpuProfile profile = new CpuProfile(process.pid(), folder.resolve("cpu-profile.jfr"));
        profile.command("JFR.start", "settings=" + settings);
        return profile;
    }

    /** Ends it and gives the stacks that were seen, each with the innermost frame first. */
    List<List<RecordedFrame>> end() throws IOException, InterruptedException {
        command("JFR.stop", "filename=" + recording);
        List<List<RecordedFrame>> stacks = new ArrayList<>();
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                RecordedStackTrace stack = event.getStackTrace();
                if (event.getEventType().getName().equals(SAMPLE) && stack != null) {
                    stacks.add(stack.getFrames());
                }
            }
        }
        if (stacks.isEmpty()) {
            throw new IllegalStateException("no CPU time was sampled; this needs Java 25 on Linux");
        }
        return stacks;
    }

    private void command(String name, String argument) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process),
                        name,
                        "name=" + NAME,
                        argument)
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (jcmd.waitFor() != 0) {
            throw new IllegalStateException(name + " failed: " + said);
        }
    }

    /** What {@code kind} says of each stack, with the share of stacks of which it says so, from 0 to 1. */
    static Map<String, Double> shares(List<List<RecordedFrame>> stacks, Function<List<RecordedFrame>, String> kind) {
        return stacks.stream()
                .collect(Collectors.groupingBy(
                        kind,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.counting(), some -> (double) some / stacks.size())));
    }
}
