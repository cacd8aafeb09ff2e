package jp.madoguchi.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** A process variable: its name in the models and its Java type, stated once. */
public record ProcessVariable<T>(String name, Class<T> type) {

    /** A missing variable is a fault of the model, never a case to handle. */
    public T require(VariableScope scope) {
        T value = find(scope);
        if (value == null) {
            throw new IllegalStateException("Process variable '%s' is not set".formatted(name));
        }
        return value;
    }

    /** The value, or null while no step has written it yet. */
    public @Nullable T find(VariableScope scope) {
        return type.cast(scope.getVariable(name));
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }

    /** The value for the gateways that follow in the same moment; it is not stored. */
    public TypedValue passing(T value) {
        return Variables.untypedValue(value, true);
    }
}
