/**
 * Rotation of keys: a new key is added, used when every process knows it, the rows are written anew under it in short steps, and the
 * former key is destroyed when nothing is left under it.
 */
@NullMarked
package io.labortransfer.kit.rotation;

import org.jspecify.annotations.NullMarked;
