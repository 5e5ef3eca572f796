package io.labortransfer.kit.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labortransfer.kit.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerFolderTest {

    @Test
    void without_a_folder_no_file_is_taken_and_the_operator_is_told_which_setting_is_missing(@TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("people.ndjson"), "{}\n");
        var unset = new ServerFolder(Optional.empty());
        assertThatThrownBy(() -> unset.file(folder.resolve("people.ndjson").toString()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("IMPORT_FOLDER_UNSET"));
        assertThat(new ServerFolder(Optional.of(folder)).file("people.ndjson")).exists();
    }
}
