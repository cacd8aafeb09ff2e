package jp.madoguchi.process.models;

import java.util.function.Consumer;

/** One thing that every model must keep to. */
@FunctionalInterface
interface Rule {

    void check(ModelSet models, Consumer<Finding> report);
}
