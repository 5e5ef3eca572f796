package io.labortransfer.registry.reference;

/** What a field of a row holds. */
public enum FieldType {
    /** Text of at most 300 characters. */
    TEXT,
    /** A code, in the form that the field gives. */
    CODE,
    /** Several codes of that form. */
    CODES,
    /** A whole number. */
    INTEGER,
    /** A day, YYYY-MM-DD. */
    DATE,
    /** true or false. */
    FLAG
}
