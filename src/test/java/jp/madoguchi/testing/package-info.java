/** What integration tests share: the whole product on a free port and a database of its own. */
@NullMarked
package jp.madoguchi.testing;

import org.jspecify.annotations.NullMarked;
