package jp.madoguchi.procedures;

import java.util.Map;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** A FEEL condition of a form, parsed once; the same language as in the decisions. */
final class Condition {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private final ParsedExpression expression;

    private Condition(ParsedExpression expression) {
        this.expression = expression;
    }

    /**
     * @param text a FEEL expression; the leading {@code =} that Modeler writes may be missing
     * @throws IllegalArgumentException if it cannot be parsed
     */
    static Condition of(String text) {
        var parsed = FEEL.parseExpression(text.startsWith("=") ? text.substring(1) : text);
        if (parsed.isFailure()) {
            throw new IllegalArgumentException(text + ": " + parsed.failure().message());
        }
        return new Condition(parsed.parsedExpression());
    }

    static Condition of(boolean constant) {
        return of(Boolean.toString(constant));
    }

    /** Anything but true, such as null because a field is still empty, means that the condition does not hold. */
    boolean holds(Map<String, Object> values) {
        var result = FEEL.evaluate(expression, values);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }
}
