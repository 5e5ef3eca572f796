package io.labortransfer.tracking.transfer;

/** How the worker gets to the post. */
public enum Travel {
    /** On a trip that an office organizes. */
    ORGANIZED,
    /** On the worker's own. */
    SELF,
    /** The post is near home. */
    NONE
}
