/** A door. */
@NullMarked
package io.labortransfer.testing.sound.post.rest;

import org.jspecify.annotations.NullMarked;
