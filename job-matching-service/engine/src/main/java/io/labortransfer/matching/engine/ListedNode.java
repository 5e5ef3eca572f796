package io.labortransfer.matching.engine;

/**
 * A beginning of codes on a worker's list.
 *
 * @param prefix the beginning
 * @param worth what it is worth to the worker, 0 to 1000
 * @param fit how well the worker fits there, 0 best to 3
 */
record ListedNode(String prefix, int worth, int fit) {}
