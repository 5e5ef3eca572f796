package io.labortransfer.kit.harvest;

import java.util.Collection;

/**
 * An answer to a change that shows nobody and yet betrays something of people, such as that somebody else knows them. It is never
 * withheld, and whoever collects many is counted.
 */
public interface Approached {

    /** What stands for the people in the count of a day; the same for the same person. */
    Collection<String> approached();
}
