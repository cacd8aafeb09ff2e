package jp.madoguchi.procedures;

import java.util.Map;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/** A FEEL condition of a form, parsed once; the same language as in the decisions. */
final class Condition {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private final @Nullable ParsedExpression expression;
    private final boolean constant;

    private Condition(@Nullable ParsedExpression expression, boolean constant) {
        this.expression = expression;
        this.constant = constant;
    }

    /**
     * @param text a FEEL expression; the leading {@code =} that Modeler writes may be missing
     * @throws IllegalArgumentException if it cannot be parsed
     */
    static Condition of(String text) {
        var parsed = FEEL.parseExpression(text.startsWith("=") ? text.substring(1) : text);
        if (parsed.isFailure()) {
            throw new IllegalArgumentException(
                    "条件「%s」が FEEL として読めません（%s）".formatted(text, parsed.failure().message()));
        }
        return new Condition(parsed.parsedExpression(), false);
    }

    static Condition of(boolean constant) {
        return new Condition(null, constant);
    }

    /** Anything but true, such as null because a field is still empty, means that the condition does not hold. */
    boolean holds(Map<String, Object> values) {
        if (expression == null) {
            return constant;
        }
        var result = FEEL.evaluate(expression, values);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }
}
