package io.labortransfer.matching.engine.clearing;

/**
 * The places or the occupations of one worker; see {@link NodeLists}.
 *
 * @param nodes the nodes
 * @param worth what each is worth to the worker
 * @param fit how well the worker fits there
 */
public record NodeList(int[] nodes, short[] worth, byte[] fit) {

    /** Nothing. */
    static final NodeList EMPTY = new NodeList(new int[0], new short[0], new byte[0]);

    /** Checks that every node has its worth and its fit. */
    public NodeList {
        if (worth.length != nodes.length || fit.length != nodes.length) {
            throw new IllegalArgumentException("every listed node needs its worth and its fit");
        }
    }
}
