/** A door. */
@NullMarked
package io.labortransfer.testing.sound.post.messaging;

import org.jspecify.annotations.NullMarked;
