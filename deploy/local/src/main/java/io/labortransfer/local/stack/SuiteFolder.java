package io.labortransfer.local.stack;

import io.labortransfer.local.servers.PartFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The checked-out and built suite: where the packaged services and the unpacked Keycloak lie. */
public record SuiteFolder(Path root) {

    /** The nearest folder at or above the given one that holds the suite. */
    public static SuiteFolder around(Path start) {
        for (Path folder = start.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("province-gateway").resolve("pom.xml"))) {
                return new SuiteFolder(folder);
            }
        }
        throw new PartFailedException(
                "No suite at or above " + start.toAbsolutePath() + "; run from a checked-out suite");
    }

    /** Where a service's packaged folder lies. */
    public Path application(String module) {
        return root.resolve(module).resolve("target").resolve("quarkus-app");
    }

    /** The unpacked distribution, whatever its version. */
    Path keycloak() {
        Path folder = root.resolve("deploy").resolve("local").resolve("target").resolve("keycloak");
        if (!Files.isDirectory(folder)) {
            return folder;
        }
        try (var inside = Files.list(folder)) {
            return inside.filter(each -> each.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElse(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path defaultData() {
        return root.resolve("deploy").resolve("local").resolve("target").resolve("data");
    }
}
