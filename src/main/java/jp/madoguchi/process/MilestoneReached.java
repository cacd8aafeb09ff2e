package jp.madoguchi.process;

import java.time.Instant;

/** An activity that carries the extension property {@code milestone} was entered, in the engine's transaction. */
public record MilestoneReached(String reference, String milestone, Instant at) {}
