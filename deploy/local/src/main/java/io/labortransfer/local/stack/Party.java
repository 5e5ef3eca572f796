package io.labortransfer.local.stack;

import io.labortransfer.local.sample.Firm;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One organization that calls the suite with a client of its own. */
public record Party(
        String clientId,
        String name,
        Set<String> roles,
        String unit,
        String prefix,
        List<String> hosts,
        @Nullable String uscc) {
    public static final String NATION = "national-office";

    /** The nation's other person: what takes two is written by one of them and approved by the other. */
    public static final String NATION_SECOND = "national-office-second";

    public static final String PARTNER = "partner-platform";

    /** A county's office in Guizhou, which reaches the county alone. */
    public static final String COUNTY = "county-520521";

    /** The same in Sichuan. */
    public static final String COUNTY_OF_SICHUAN = "county-511702";

    /** The station of a sending province where its people work. */
    public static final String STATION = "station-52";

    /** The client through which workers call, each for the worker alone. */
    public static final String SELF_SERVICE = "self-service";

    public Party {
        roles = Set.copyOf(roles);
        hosts = List.copyOf(hosts);
    }

    /** The client of a province's office, which holds both sides: sending people and receiving them. */
    public static String office(String unit) {
        return "office-" + unit;
    }

    /**
     * Everyone of the sample: four offices, two counties' offices and a station, the nation with two persons, a partner, the employers, and
     * the self-service of workers.
     */
    static List<Party> of(List<Firm> firms) {
        return of(firms, List.of());
    }

    /** The same, and an office of each of these units that has none in the sample. */
    static List<Party> of(List<Firm> firms, List<String> units) {
        List<Party> parties = new ArrayList<>();
        parties.add(officeOf("51", "四川省人力资源和社会保障厅"));
        parties.add(officeOf("52", "贵州省人力资源和社会保障厅"));
        parties.add(officeOf("44", "广东省人力资源和社会保障厅"));
        parties.add(officeOf("33", "浙江省人力资源和社会保障厅"));
        parties.add(party(COUNTY, "贵州省毕节市大方县就业局", "OP", "52", "520521"));
        parties.add(party(COUNTY_OF_SICHUAN, "四川省达州市通川区就业局", "OP", "51", "511702"));
        parties.add(new Party(STATION, "贵州省驻广东省劳务服务站", Set.of("ST"), "52", "52", List.of("44"), null));
        parties.add(party(NATION, "全国劳务协作办公室", "NO", "00", ""));
        parties.add(party(NATION_SECOND, "全国劳务协作办公室", "NO", "00", ""));
        parties.add(party(PARTNER, "四川劳务信息平台", "PT", "51", "51"));
        parties.add(party(SELF_SERVICE, "劳动者自助服务", "WK", "00", ""));
        for (Firm firm : firms) {
            parties.add(new Party(
                    firm.clientId(),
                    firm.name(),
                    Set.of("EM"),
                    firm.destination(),
                    firm.destination(),
                    List.of(),
                    firm.uscc()));
        }
        units.stream()
                .filter(unit ->
                        parties.stream().noneMatch(party -> party.clientId().equals(office(unit))))
                .toList()
                .forEach(unit -> parties.add(officeOf(unit, "人力资源和社会保障厅 " + unit)));
        return parties;
    }

    private static Party officeOf(String unit, String name) {
        return new Party(office(unit), name, Set.of("OP", "DP"), unit, unit, List.of(), null);
    }

    private static Party party(String client, String name, String role, String unit, String prefix) {
        return new Party(client, name, Set.of(role), unit, prefix, List.of(), null);
    }

    boolean isSelfService() {
        return clientId.equals(SELF_SERVICE);
    }

    List<String> sortedRoles() {
        return List.copyOf(new TreeSet<>(roles));
    }
}
