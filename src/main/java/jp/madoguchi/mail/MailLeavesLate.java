package jp.madoguchi.mail;

import java.time.Instant;
import jp.madoguchi.applications.Application;

/**
 * The last mail of its kind is about to leave on a later day than it was ordered; published before it is written, the
 * case row held, so that the limit of which it tells can count from this day.
 */
public record MailLeavesLate(Application application, MailKind kind, Instant at) {}
