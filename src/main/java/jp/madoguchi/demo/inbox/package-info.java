/** The mail server of the rehearsal: what residents would receive, kept for everyone to read. */
@NullMarked
package jp.madoguchi.demo.inbox;

import org.jspecify.annotations.NullMarked;
