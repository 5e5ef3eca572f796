package io.labortransfer.kit.problem;

/** A failure of our own with which a transaction gives way to another that was faster: done again, it finds what the other one did. */
public interface GivesWay extends Passing {}
