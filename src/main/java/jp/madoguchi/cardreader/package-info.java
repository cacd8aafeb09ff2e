/** Signing at a PC with a card reader: a small program of its own that speaks the open signing protocol. */
@NullMarked
package jp.madoguchi.cardreader;

import org.jspecify.annotations.NullMarked;
