package io.labortransfer.registry.household;

/** What a member is to the head of the household, after GB/T 4761. */
public enum MemberRelation {
    HEAD,
    SPOUSE,
    SON,
    DAUGHTER,
    GRANDCHILD,
    PARENT,
    GRANDPARENT,
    SIBLING,
    OTHER
}
