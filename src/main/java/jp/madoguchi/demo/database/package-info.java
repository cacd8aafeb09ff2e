/** The rehearsal's own PostgreSQL, so that one command starts everything. */
@NullMarked
package jp.madoguchi.demo.database;

import org.jspecify.annotations.NullMarked;
