/** Tests of the models as processes: every path that is drawn runs. */
@NullMarked
package jp.madoguchi.process;

import org.jspecify.annotations.NullMarked;
