package io.labortransfer.gateway.routing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The four services, and the first path segments below {@code /api/v1} that each of them owns. */
public enum Service {
    /** People, their wishes and consents, training, reference lists. */
    WORKER_REGISTRY(
            "worker-registry",
            "registry",
            "workers",
            "relocations",
            "households",
            "risk-referrals",
            "intents",
            "consents",
            "training",
            "students",
            "duplicates",
            "sharing-duties",
            "reference"),
    /** Employers, job orders, matches, work near home. */
    JOB_MATCHING(
            "job-matching",
            "matching",
            "employers",
            "job-orders",
            "candidates",
            "matches",
            "recruitment-events",
            "offer-templates",
            "local-engagements",
            "public-posts",
            "public-notices",
            "workshops",
            "work-relief-projects",
            "brands",
            "shortage-occupations",
            "post-guarantees"),
    /** Agreements, cases, trips, spells, rights, targets. */
    TRANSFER_TRACKING(
            "transfer-tracking",
            "tracking",
            "agreements",
            "transfers",
            "trips",
            "spells",
            "retention-checks",
            "wage-records",
            "watch-list",
            "alerts",
            "rights-cases",
            "worker-notices",
            "worker-voices",
            "tasks",
            "settlement-needs",
            "subsidy-rules",
            "subsidy-eligibilities",
            "entitlements",
            "targets",
            "flows",
            "forecasts"),
    /** Organizations, access log and the caller's own standing. */
    PROVINCE_GATEWAY("province-gateway", "gateway", "gateway", "access-log", "break-glass", "voluntariness-records");

    /** The path under which every public operation stands. */
    public static final String BASE_PATH = "/api/v1";

    private static final Set<String> DIVIDED_BY_AREA = Set.of("policies", "reports", "words");
    private static final Map<String, Service> BY_SEGMENT = Arrays.stream(values())
            .flatMap(service -> service.segments.stream().map(segment -> Map.entry(segment, service)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final Map<String, Service> BY_AREA =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(service -> service.area, Function.identity()));

    private final String wireName;
    private final String area;
    private final List<String> segments;

    Service(String wireName, String area, String... segments) {
        this.wireName = wireName;
        this.area = area;
        this.segments = List.of(segments);
    }

    /** The name of the service in configuration, documents and as a passport's audience. */
    public String wireName() {
        return wireName;
    }

    /** The service that owns {@code path}; empty for a path outside the API or of nobody. */
    public static Optional<Service> owning(String path) {
        if (!path.startsWith(BASE_PATH + "/")) {
            return Optional.empty();
        }
        String[] segments = path.substring(BASE_PATH.length() + 1).split("/", 3);
        String first = withoutVerb(segments[0]);
        if (DIVIDED_BY_AREA.contains(first)) {
            return segments.length < 2 ? Optional.empty() : Optional.ofNullable(BY_AREA.get(withoutVerb(segments[1])));
        }
        return Optional.ofNullable(BY_SEGMENT.get(first));
    }

    private static String withoutVerb(String segment) {
        int colon = segment.indexOf(':');
        return colon < 0 ? segment : segment.substring(0, colon);
    }
}
