/** Keeps which evidence reference belongs to which worker. */
@NullMarked
package io.labortransfer.registry.word.persistence;

import org.jspecify.annotations.NullMarked;
