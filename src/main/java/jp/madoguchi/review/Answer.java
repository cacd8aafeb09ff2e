package jp.madoguchi.review;

import java.time.Instant;

/** What the applicant wrote back. */
record Answer(String message, Instant receivedAt) {}
