/** What all pages share: security headers, staff and resident boundaries, problem answers. */
@NullMarked
package jp.madoguchi.web;

import org.jspecify.annotations.NullMarked;
