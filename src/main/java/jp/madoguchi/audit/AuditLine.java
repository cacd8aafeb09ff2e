package jp.madoguchi.audit;

import java.time.Instant;

/** One line of the record: who did what, when. */
public record AuditLine(Instant at, String actor, String action, String detail) {}
