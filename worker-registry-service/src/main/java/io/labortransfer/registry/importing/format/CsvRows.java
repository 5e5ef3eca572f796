package io.labortransfer.registry.importing.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;

/** One line of CSV as cells, and cells under their columns as a record. A record is one line: no line feed inside quotes. */
final class CsvRows {
    private final JsonMapper json;

    CsvRows(JsonMapper json) {
        this.json = json;
    }

    List<String> cells(String line) {
        try (var reader = CsvReader.builder().ofCsvRecord(line)) {
            for (var row : reader) {
                return row.getFields();
            }
            return List.of();
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException("a line of CSV cannot be read", e);
        } catch (de.siegmar.fastcsv.reader.CsvParseException e) {
            throw new IllegalArgumentException("a line is not CSV", e);
        }
    }

    /** An empty cell is a property that is not there. */
    JsonNode record(List<String> columns, List<String> cells) {
        var row = json.createObjectNode();
        for (var i = 0; i < columns.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                put(row, columns.get(i).split("\\."), cells.get(i));
            }
        }
        return row;
    }

    private static void put(ObjectNode row, String[] path, String cell) {
        if (path.length == 1) {
            row.put(path[0], cell);
            return;
        }
        if (path.length == 2 && !isIndex(path[1])) {
            row.withObjectProperty(path[0]).put(path[1], cell);
            return;
        }
        var list = row.withArray(path[0]);
        if (path.length == 2) {
            list.add(cell);
        } else {
            element(list, Integer.parseInt(path[1])).put(path[2], cell);
        }
    }

    private static boolean isIndex(String step) {
        return Character.isDigit(step.charAt(0));
    }

    private static ObjectNode element(ArrayNode list, int index) {
        while (list.size() <= index) {
            list.addObject();
        }
        return (ObjectNode) list.get(index);
    }
}
