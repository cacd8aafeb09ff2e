package jp.madoguchi.web;

import java.util.Optional;

/** Something without which a real city must not go live; each module knows its own. */
public interface ProductionRule {

    /** What is wrong and which setting mends it, for the operator; empty when all is well. */
    Optional<String> violation();
}
