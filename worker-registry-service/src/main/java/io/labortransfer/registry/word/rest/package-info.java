/** Shows words over HTTP. */
@NullMarked
package io.labortransfer.registry.word.rest;

import org.jspecify.annotations.NullMarked;
