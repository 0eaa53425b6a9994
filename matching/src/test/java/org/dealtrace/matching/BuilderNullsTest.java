package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.Recommendation;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.outcome.OutcomeRule;
import org.dealtrace.outcome.OutcomeTracker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No builder takes null: the message names the argument, and the stack the call where it was given. */
class BuilderNullsTest {

    static Stream<Object> builders() {
        return Stream.of(
                Company.builder("C", "KUKA AG"),
                Recommendation.builder("R", "KUKA AG"),
                Deal.builder("D"),
                DealLinker.builder(),
                CompanyMatcher.builder(),
                NameAnalyzer.builder(),
                OutcomeRule.builder(),
                OutcomeTracker.builder());
    }

    @ParameterizedTest
    @MethodSource("builders")
    void builder_givenNull_namesTheArgument(Object builder) throws IllegalAccessException {
        List<Method> setters = Arrays.stream(builder.getClass().getMethods())
                .filter(m -> m.getParameterCount() == 1 && !m.getParameterTypes()[0].isPrimitive())
                .filter(m -> m.getReturnType().isInstance(builder))
                .filter(m -> m.getDeclaringClass() != Object.class && !m.isBridge() && !m.isVarArgs())
                .toList();
        assertThat(setters).isNotEmpty();

        for (Method setter : setters) {
            setter.setAccessible(true);
            assertThatThrownBy(() -> invoke(setter, builder))
                    .as(setter.toString())
                    .isInstanceOf(NullPointerException.class)
                    .hasMessageMatching(setter.getParameters()[0].getName() + "|" + setter.getName());
        }
    }

    private static void invoke(Method setter, Object builder) throws Throwable {
        try {
            setter.invoke(builder, (Object) null);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
