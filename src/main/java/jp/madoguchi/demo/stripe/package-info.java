/** A stand-in for Stripe: stateful, near to what Stripe documents, with switches for everything that goes wrong. */
@NullMarked
package jp.madoguchi.demo.stripe;

import org.jspecify.annotations.NullMarked;
