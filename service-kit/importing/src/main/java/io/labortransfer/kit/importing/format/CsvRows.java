package io.labortransfer.kit.importing.format;

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
        JsonNode node = row;
        for (var i = 0; i < path.length - 1; i++) {
            node = isIndex(path[i + 1]) ? listIn(node, path[i]) : recordIn(node, path[i]);
        }
        var last = path[path.length - 1];
        if (node instanceof ArrayNode list) {
            list.add(cell);
        } else {
            ((ObjectNode) node).put(last, cell);
        }
    }

    private static boolean isIndex(String step) {
        return Character.isDigit(step.charAt(0));
    }

    /** The list under a name; a list of lists there is not. */
    private static ArrayNode listIn(JsonNode node, String name) {
        return ((ObjectNode) node).withArrayProperty(name);
    }

    private static ObjectNode recordIn(JsonNode node, String step) {
        if (node instanceof ArrayNode list) {
            var index = Integer.parseInt(step);
            while (list.size() <= index) {
                list.addObject();
            }
            return (ObjectNode) list.get(index);
        }
        return ((ObjectNode) node).withObjectProperty(step);
    }
}
