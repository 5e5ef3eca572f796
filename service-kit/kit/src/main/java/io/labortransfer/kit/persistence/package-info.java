/** What all tables need that Hibernate does not do well by itself. */
@NullMarked
package io.labortransfer.kit.persistence;

import org.jspecify.annotations.NullMarked;
