/** The door by which other services ask for personal values. It is inside the suite: the gateway passes nothing on to it. */
@NullMarked
package io.labortransfer.registry.person.rest;

import org.jspecify.annotations.NullMarked;
