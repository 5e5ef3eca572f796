package io.labortransfer.kit.importing.format;

import io.labortransfer.kit.problem.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Values that an office program has lost: a long number of which it kept 15 digits and shows with an exponent, a formula that has no
 * result. What stands in such a cell is not what the person meant, whatever it looks like.
 */
final class LostValues {
    private static final Pattern EXPONENT = Pattern.compile("-?[0-9](\\.[0-9]+)?E\\+[0-9]{1,3}");
    private static final Pattern NO_RESULT =
            Pattern.compile("#(NULL!|DIV/0!|VALUE!|REF!|NAME\\?|NUM!|N/A|SPILL!|CALC!)");

    private LostValues() {}

    /** The cells whose values are lost. */
    static List<Fault> faults(List<String> columns, List<String> cells) {
        var faults = new ArrayList<Fault>();
        for (var i = 0; i < cells.size(); i++) {
            if (EXPONENT.matcher(cells.get(i)).matches()) {
                faults.add(new Fault(columns.get(i), "CELL_DIGITS_LOST"));
            } else if (NO_RESULT.matcher(cells.get(i)).matches()) {
                faults.add(new Fault(columns.get(i), "CELL_WITHOUT_RESULT"));
            }
        }
        return faults;
    }

    /** The same cells with nothing in place of what is lost: it needs no further faults. */
    static List<String> removed(List<String> cells) {
        return cells.stream().map(cell -> isLost(cell) ? "" : cell).toList();
    }

    private static boolean isLost(String cell) {
        return EXPONENT.matcher(cell).matches() || NO_RESULT.matcher(cell).matches();
    }
}
