/** The complete anonymous state of a worker as other services see it: facts, open wish, consents in force. Published whole after every change of any part. */
@NullMarked
package io.labortransfer.registry.candidate;

import org.jspecify.annotations.NullMarked;
