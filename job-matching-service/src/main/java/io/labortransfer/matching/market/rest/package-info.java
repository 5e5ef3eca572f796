/** The market over HTTP: questions, and how far it is loaded. */
@NullMarked
package io.labortransfer.matching.market.rest;

import org.jspecify.annotations.NullMarked;
