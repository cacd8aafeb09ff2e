/** What residents do with their own application: draft, consent, submission, status, withdrawal. */
@NullMarked
package jp.madoguchi.resident;

import org.jspecify.annotations.NullMarked;
