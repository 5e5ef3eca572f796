/** What the doors of all collections have in common: how a file is sent, and how what became of it is shown. */
@NullMarked
package io.labortransfer.kit.importing.rest;

import org.jspecify.annotations.NullMarked;
