package io.labortransfer.kit.problem;

/** A failure of our own that passes by itself. */
public interface Passing {}
