/** Shows the duties to share and who may see what; takes in duties. */
@NullMarked
package io.labortransfer.registry.sharing.rest;

import org.jspecify.annotations.NullMarked;
