package io.labortransfer.registry.subject;

/** What a person may ask about the own data. */
public enum SubjectRequestType {
    /** Everything that names the person is removed for good. */
    ERASE,
    /** One copy of everything that is held about the person. */
    EXPORT,
    /** A fact is wrong; the office corrects it, or says why not. */
    CORRECT,
    /** Nothing new is begun with the data, until the person wants it otherwise. */
    RESTRICT
}
