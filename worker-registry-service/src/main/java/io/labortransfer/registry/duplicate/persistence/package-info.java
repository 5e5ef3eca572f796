/** Opens cases through the database function that alone may see who holds a person. */
@NullMarked
package io.labortransfer.registry.duplicate.persistence;

import org.jspecify.annotations.NullMarked;
