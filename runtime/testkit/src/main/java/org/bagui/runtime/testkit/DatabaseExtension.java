package org.bagui.runtime.testkit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test the {@link TestDatabase} that the system property names; a server is started once for all tests. */
public final class DatabaseExtension implements ParameterResolver {
    static TestDatabase chosen(ExtensionContext context) {
        return TestDatabase.chosen(EditionExtension.wholeRun(context));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return chosen(context);
    }
}
