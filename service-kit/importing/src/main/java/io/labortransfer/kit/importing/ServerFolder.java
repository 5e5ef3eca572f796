package io.labortransfer.kit.importing;

import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder of this server whose files operators may have taken for imports. What lies outside of it is answered like what does not
 * exist, also when a link within the folder leads there.
 */
@ApplicationScoped
class ServerFolder {
    private final Optional<Path> set;

    @Inject
    ServerFolder(ImportSettings settings) {
        this(settings.folder());
    }

    ServerFolder(Optional<Path> set) {
        this.set = set;
    }

    /** The file of this name, which may stand in a folder of the folder. */
    Path file(String name) {
        var folder = set.orElseThrow(() -> new ProblemException(Problem.of("IMPORT_FOLDER_UNSET", 409)));
        try {
            var inside = folder.toRealPath();
            var file = inside.resolve(name).toRealPath();
            if (file.startsWith(inside) && Files.isRegularFile(file)) {
                return file;
            }
        } catch (IOException | InvalidPathException e) {
            // answered below like any other name that stands for no file
        }
        throw Problems.invalid(new FieldError("/file", "FILE_UNKNOWN"));
    }
}
