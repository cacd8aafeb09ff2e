/** The lifecycle benchmark: what one application costs, and how fast a morning's payments are checked. */
@NullMarked
package jp.madoguchi.bench;

import org.jspecify.annotations.NullMarked;
