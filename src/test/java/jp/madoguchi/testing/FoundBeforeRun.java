package jp.madoguchi.testing;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Mutation testing finds tests by running them, anew for every class that it changes: minutes for nothing. Where it
 * tries out changes, the first run of a test is therefore an empty one. Only the profile {@code mutation} loads this.
 */
public final class FoundBeforeRun implements InvocationInterceptor {

    private static final boolean TRIES_CHANGES =
            System.getProperty("sun.java.command", "").startsWith("org.pitest.mutationtest.execute.");
    private static final Set<String> FOUND = ConcurrentHashMap.newKeySet();

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        run(invocation, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        run(invocation, context);
    }

    private static void run(Invocation<@Nullable Void> invocation, ExtensionContext context) throws Throwable {
        if (TRIES_CHANGES && FOUND.add(context.getUniqueId())) {
            invocation.skip();
        } else {
            invocation.proceed();
        }
    }
}
