/** Opens, shows and withdraws intents over HTTP. */
@NullMarked
package io.labortransfer.registry.intent.rest;

import org.jspecify.annotations.NullMarked;
