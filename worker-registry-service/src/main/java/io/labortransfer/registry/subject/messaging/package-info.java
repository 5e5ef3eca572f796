/** The list of erasures on its topic, and the command that carries it out again. */
@NullMarked
package io.labortransfer.registry.subject.messaging;

import org.jspecify.annotations.NullMarked;
