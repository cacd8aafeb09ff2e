package jp.madoguchi.mail;

import jp.madoguchi.applications.Application;

/** A mail will not reach its address; published in the transaction that gives it up, the case row held. */
public record MailGivenUp(Application application, MailKind kind) {}
