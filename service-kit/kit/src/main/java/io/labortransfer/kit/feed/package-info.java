/**
 * Change feeds of collections: what changed, in commit order, for those who may read the records. A feature's resource names the topic
 * of its events and how a caller reads one record ({@link io.labortransfer.kit.feed.Feed}); the rest is the same for all.
 */
@NullMarked
package io.labortransfer.kit.feed;

import org.jspecify.annotations.NullMarked;
