package jp.madoguchi.applications;

import java.time.Instant;

/** A public state that the case has reached, and when. */
public record Step(CaseState state, Instant at) {}
