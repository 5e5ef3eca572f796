/** Relocations over HTTP. */
@NullMarked
package io.labortransfer.registry.relocation.rest;

import org.jspecify.annotations.NullMarked;
