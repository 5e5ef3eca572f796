/** A service in miniature: one tenant table and one resource, on which the kit's promises are tested. */
@NullMarked
package io.labortransfer.kit.sample;

import org.jspecify.annotations.NullMarked;
