/** Intents in PostgreSQL. */
@NullMarked
package io.labortransfer.registry.intent.persistence;

import org.jspecify.annotations.NullMarked;
