/** Takes files and shows what became of their lines. */
@NullMarked
package io.labortransfer.registry.importing.rest;

import org.jspecify.annotations.NullMarked;
