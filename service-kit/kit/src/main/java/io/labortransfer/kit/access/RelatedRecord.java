package io.labortransfer.kit.access;

/** A record of an answer that knows what ties the caller to it: one page may hold people to whom the caller stands in different relations. */
public interface RelatedRecord {

    /** What ties the caller to the record. */
    Relation relation();
}
