package jp.madoguchi.mail;

import jp.madoguchi.applications.Application;

/**
 * A mail will not reach its address; published in the transaction that gives it up, the case row held.
 *
 * @param latest no other mail of this kind was ordered for the case since; false for news of an occasion that is over
 */
public record MailGivenUp(Application application, MailKind kind, boolean latest) {}
