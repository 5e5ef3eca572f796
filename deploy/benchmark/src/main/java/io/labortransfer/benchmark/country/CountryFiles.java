package io.labortransfer.benchmark.country;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** The file of each unit, packed, in one folder. */
public final class CountryFiles {
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final LocalDate today;

    public CountryFiles(Path folder, LocalDate today) {
        this.folder = folder;
        this.today = today;
    }

    public Path folder() {
        return folder;
    }

    /** Writes all of them anew, as many at a time as there are processors. */
    public void write(Country country) throws IOException {
        Files.createDirectories(folder);
        try {
            country.units().parallelStream().forEach(this::write);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The name under which the file of the unit lies in the folder. */
    public static String name(Unit unit) {
        return unit.code() + ".ndjson.gz";
    }

    private void write(Unit unit) {
        UnitPeople people = new UnitPeople(unit, today);
        try (BufferedWriter lines = new BufferedWriter(new OutputStreamWriter(
                new QuickGzip(Files.newOutputStream(folder.resolve(name(unit)))), StandardCharsets.UTF_8))) {
            for (int number = 0; number < unit.people(); number++) {
                lines.write(people.record(number));
                lines.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Packs as quickly as it can. */
    private static final class QuickGzip extends GZIPOutputStream {
        QuickGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
