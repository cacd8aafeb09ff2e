/** Pages as PDF, with a Japanese font inside, so that they look the same on every screen and printer. */
@NullMarked
package jp.madoguchi.paper;

import org.jspecify.annotations.NullMarked;
