/** Takes and shows requests of persons over HTTP. */
@NullMarked
package io.labortransfer.registry.subject.rest;

import org.jspecify.annotations.NullMarked;
