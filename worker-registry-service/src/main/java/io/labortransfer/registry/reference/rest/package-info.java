/** Shows the lists and takes in new revisions. */
@NullMarked
package io.labortransfer.registry.reference.rest;

import org.jspecify.annotations.NullMarked;
