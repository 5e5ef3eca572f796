package io.labortransfer.local.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells the gateway which client is whom. */
final class OrganizationsFile {
    private OrganizationsFile() {}

    static void write(Path file, List<Party> parties) {
        try {
            Files.createDirectories(file.getParent());
            new ObjectMapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValue(
                            file.toFile(),
                            parties.stream().map(OrganizationsFile::entry).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> entry(Party party) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("clientId", party.clientId());
        entry.put("name", party.name());
        entry.put("roles", party.sortedRoles());
        entry.put("reportingUnit", party.unit());
        entry.put("divisionPrefix", party.prefix());
        entry.put("hosts", party.hosts());
        if (party.uscc() != null) {
            entry.put("uscc", party.uscc());
        }
        return entry;
    }
}
