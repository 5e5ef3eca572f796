package io.labortransfer.local.stack;

import io.labortransfer.testing.servers.FreePort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** The ports of the suite, all on loopback. A management port is its main port and a thousand. */
public record Ports(int postgresql, int kafka, int keycloak, int registry, int matching, int tracking, int gateway) {
    private static final int TO_MANAGEMENT = 1_000;

    public static Ports standard() {
        return new Ports(15432, 19092, 8180, 8081, 8082, 8083, 8080);
    }

    /** Ports that nobody uses now, for suites that run beside others. */
    public static Ports free() {
        return new Ports(FreePort.next(), FreePort.next(), freePair(), freePair(), freePair(), freePair(), freePair());
    }

    private static int freePair() {
        return FreePort.nextOfTwo(TO_MANAGEMENT);
    }

    public static int managementOf(int port) {
        return port + TO_MANAGEMENT;
    }

    /** Refuses to start on a taken port: names each and the option that chooses another. */
    void mustBeFree() {
        mustBeFree(FreePort::isFree);
    }

    void mustBeFree(IntPredicate free) {
        List<String> taken = new ArrayList<>();
        byOption().forEach((option, port) -> {
            if (!free.test(port)) {
                taken.add("Port %d is taken by another program; choose another one with --%s-port=NUMBER."
                        .formatted(port, option));
            } else if (hasManagement(option) && !free.test(managementOf(port))) {
                taken.add(("Port %d (management of %s, always its port and a thousand) is taken by another program; "
                                + "choose another one with --%s-port=NUMBER.")
                        .formatted(managementOf(port), option, option));
            }
        });
        if (!taken.isEmpty()) {
            throw new TakenPortException(String.join(System.lineSeparator(), taken));
        }
    }

    private static boolean hasManagement(String option) {
        return !option.equals("postgresql") && !option.equals("kafka");
    }

    private Map<String, Integer> byOption() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("postgresql", postgresql);
        ports.put("kafka", kafka);
        ports.put("keycloak", keycloak);
        ports.put("registry", registry);
        ports.put("matching", matching);
        ports.put("tracking", tracking);
        ports.put("gateway", gateway);
        return ports;
    }

    /** A port that another program uses; the message says how to choose another. */
    public static final class TakenPortException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TakenPortException(String message) {
            super(message);
        }
    }
}
