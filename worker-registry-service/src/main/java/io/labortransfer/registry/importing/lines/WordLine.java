package io.labortransfer.registry.importing.lines;

import static io.labortransfer.kit.importing.ImportColumn.needed;
import static io.labortransfer.kit.importing.ImportColumn.optional;

import io.labortransfer.kit.importing.ImportColumn;
import io.labortransfer.kit.importing.lines.LineKeys;
import io.labortransfer.registry.word.SpokenWord;
import io.labortransfer.registry.word.WordBy;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The worker's word in a line of a file. */
final class WordLine {
    /** How a line names its person. */
    static final List<ImportColumn> PERSON =
            List.of(optional("idNumber", ""), optional("sourceSystem", ""), optional("sourceRecordId", ""));

    private static final List<ImportColumn> WORD = List.of(
            needed("workerWord.by", "SELF_IN_PERSON")
                    .of(Arrays.stream(WordBy.values()).map(Enum::name).toList()),
            needed("workerWord.at", "2026-01-05T10:00:00+08:00"),
            optional("workerWord.place", ""),
            optional("workerWord.languageUsed", "zh"),
            needed("workerWord.evidenceRef", "example-evidence-1"));

    private WordLine() {}

    /** The columns of what a person says: who it is, what is said, and the word. */
    static List<ImportColumn> columns(ImportColumn... said) {
        return Stream.of(PERSON, List.of(said), WORD).flatMap(List::stream).toList();
    }

    /** Stands for the proof. */
    static @Nullable UUID proof(@Nullable SpokenWord word) {
        var evidence = word == null ? null : word.evidenceRef();
        return evidence == null ? null : LineKeys.of("evidence", evidence);
    }
}
