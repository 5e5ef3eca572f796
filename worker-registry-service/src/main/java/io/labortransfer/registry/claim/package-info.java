/** The sides of a duplicate case are heard, whoever stands above them decides, and what follows is carried out: the person moves, or the record that waited is rejected. */
@NullMarked
package io.labortransfer.registry.claim;

import org.jspecify.annotations.NullMarked;
