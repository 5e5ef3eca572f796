package io.labortransfer.local.sample;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The sample's folder: what each party sends, as files, and the ledger. */
public final class SampleFiles {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** The last column of both formats. */
    private static final Pattern OWN_ID = Pattern.compile("([0-9]{2}-[0-9]{6})(?:\"})?$");

    private final Path folder;

    public SampleFiles(Path folder) {
        this.folder = folder;
    }

    static String workers(String province, FileFormat format) {
        return "workers-" + province + "." + format.extension();
    }

    /** Writes every file anew. */
    public void write(Sample sample) {
        try {
            Files.createDirectories(folder);
            for (ProvinceSample province : sample.provinces()) {
                String origin = province.corridor().origin();
                writeWorkers(province, folder.resolve(workers(origin, province.format())));
                Chance chance = Chance.of(sample.plan().seed(), "households-" + origin);
                writeLines("households-" + origin + ".ndjson", Households.of(origin, province.people(), chance));
                writeLines("wishes-" + origin + ".ndjson", province.wishes());
                writeLines("roll-call-" + origin + ".ndjson", province.rollCalls());
            }
            writeLines("employers.ndjson", sample.firms());
            writeLines("job-orders.ndjson", sample.vacancies());
            Files.writeString(
                    folder.resolve("ledger.json"),
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(sample.ledger()) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The sample was not written to " + folder, e);
        }
    }

    private static void writeWorkers(ProvinceSample province, Path file) throws IOException {
        try (OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(file))) {
            if (province.format() == FileFormat.CSV) {
                out.write((String.join(",", FileFormat.COLUMNS) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            for (FileLine line : province.lines()) {
                out.write(line.bytes());
                out.write('\n');
            }
        }
    }

    private void writeLines(String name, List<?> records) throws IOException {
        try (var out = Files.newBufferedWriter(folder.resolve(name))) {
            for (Object record : records) {
                out.write(JSON.writeValueAsString(record));
                out.write('\n');
            }
        }
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    public boolean exist() {
        return Files.exists(folder.resolve("ledger.json"));
    }

    public Ledger ledger() {
        try {
            return JSON.readValue(folder.resolve("ledger.json").toFile(), Ledger.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Wish> wishes(String province) {
        return read("wishes-" + province + ".ndjson", new TypeReference<>() {});
    }

    public List<RollCall> rollCalls(String province) {
        return read("roll-call-" + province + ".ndjson", new TypeReference<>() {});
    }

    public List<Firm> firms() {
        return read("employers.ndjson", new TypeReference<>() {});
    }

    public List<Vacancy> vacancies() {
        return read("job-orders.ndjson", new TypeReference<>() {});
    }

    /** The office's own id on each line of its file of workers, empty where there is none. */
    public List<String> sourceRecordIds(Ledger.ImportLedger file) {
        try {
            // Some lines are in a wrong encoding on purpose, so the file is read byte by byte.
            String text = Files.readString(folder.resolve(file.file()), StandardCharsets.ISO_8859_1);
            return text.lines().map(SampleFiles::sourceRecordId).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sourceRecordId(String line) {
        var found = OWN_ID.matcher(line);
        return found.find() ? found.group(1) : "";
    }

    private <T> List<T> read(String name, TypeReference<T> type) {
        try (var lines = Files.lines(folder.resolve(name))) {
            return lines.map(line -> parse(line, type)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T parse(String line, TypeReference<T> type) {
        try {
            return JSON.readValue(line, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
