/** Which exchanged passports have opened an answer. */
@NullMarked
package io.labortransfer.registry.person.persistence;

import org.jspecify.annotations.NullMarked;
