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
        @Nullable String uscc) {
    public static final String NATION = "national-office";

    /** The nation's other person: what takes two is written by one of them and approved by the other. */
    public static final String NATION_SECOND = "national-office-second";

    public static final String PARTNER = "partner-platform";

    public Party {
        roles = Set.copyOf(roles);
    }

    /** The client of a province's office, which holds both sides: sending people and receiving them. */
    public static String office(String unit) {
        return "office-" + unit;
    }

    /** Everyone of the sample: four offices, the nation with two persons, a partner and the employers. */
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
        parties.add(new Party(NATION, "全国劳务协作办公室", Set.of("NO"), "00", "", null));
        parties.add(new Party(NATION_SECOND, "全国劳务协作办公室", Set.of("NO"), "00", "", null));
        parties.add(new Party(PARTNER, "四川劳务信息平台", Set.of("PT"), "51", "51", null));
        for (Firm firm : firms) {
            parties.add(new Party(
                    firm.clientId(), firm.name(), Set.of("EM"), firm.destination(), firm.destination(), firm.uscc()));
        }
        units.stream()
                .filter(unit ->
                        parties.stream().noneMatch(party -> party.clientId().equals(office(unit))))
                .toList()
                .forEach(unit -> parties.add(officeOf(unit, "人力资源和社会保障厅 " + unit)));
        return parties;
    }

    private static Party officeOf(String unit, String name) {
        return new Party(office(unit), name, Set.of("OP", "DP"), unit, unit, null);
    }

    List<String> sortedRoles() {
        return List.copyOf(new TreeSet<>(roles));
    }
}
