package io.labortransfer.matching.word;

/**
 * A worker's word and who wrote it down.
 *
 * @param word the word
 * @param recordedBy type of the recording organization, from its passport
 * @param recordedOrg its name, from its passport
 */
public record RecordedWord(WorkerWord word, String recordedBy, String recordedOrg) {

    /** The reduced form that events carry: no evidence, no place. */
    public Said said() {
        return new Said(word.by().name(), recordedBy, recordedOrg);
    }

    /**
     * A word as events tell it.
     *
     * @param by how it was given
     * @param recordedBy type of the recording organization
     * @param recordedOrg the recording organization
     */
    public record Said(String by, String recordedBy, String recordedOrg) {}
}
