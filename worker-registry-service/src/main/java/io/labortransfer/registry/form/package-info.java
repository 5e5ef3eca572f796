/** What a submitted form must be before it means anything: which properties are there, how long, of which form. */
@NullMarked
package io.labortransfer.registry.form;

import org.jspecify.annotations.NullMarked;
