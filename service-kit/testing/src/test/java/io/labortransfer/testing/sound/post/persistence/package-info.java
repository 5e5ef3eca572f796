/** A door. */
@NullMarked
package io.labortransfer.testing.sound.post.persistence;

import org.jspecify.annotations.NullMarked;
