package io.labortransfer.registry.importing;

import io.labortransfer.registry.WorkerJson;
import io.restassured.path.json.JsonPath;

/** Files as other features send them. */
public final class ImportedFiles {
    private ImportedFiles() {}

    /** Sends the workers, waits for the end, and gives the id of the file. */
    public static String sent(String unit, String mode, WorkerJson... workers) {
        return Files.imported(unit, mode, Files.ndjson(workers)).getString("id");
    }

    /** The file as it is. */
    public static JsonPath job(String unit, String id) {
        return Files.job(unit, id);
    }

    /** What became of its lines. */
    public static JsonPath results(String unit, String id) {
        return Files.results(unit, id);
    }
}
