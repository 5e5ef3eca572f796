package io.labortransfer.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The memory of the machine that measures. */
final class MachineMemory {
    private static final int PARTS = 4;

    private MachineMemory() {}

    /** A quarter of it, as {@code shared_buffers} of PostgreSQL wants it and as the runbook of its settings says. */
    static String quarter() {
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return (machine.getTotalMemorySize() / PARTS >> 20) + "MB";
    }
}
