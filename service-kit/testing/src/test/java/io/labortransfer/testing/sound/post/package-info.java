/** A feature as it should be. */
@NullMarked
package io.labortransfer.testing.sound.post;

import org.jspecify.annotations.NullMarked;
