package org.dealtrace.matching;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import java.util.List;
import java.util.Set;

/**
 * What would make a result depend on where and when it is computed: console, clock, chance, sleep, the default locale.
 */
final class Ambient {

    private static final Set<String> CLOCKS = Set.of(
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.Instant",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    private Ambient() {}

    static boolean is(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        String owner = target.getOwner().getFullName();
        String name = target.getName();
        List<String> parameters = target instanceof AccessTarget.CodeUnitAccessTarget unit
                ? unit.getRawParameterTypes().stream()
                        .map(JavaClass::getFullName)
                        .toList()
                : List.of();
        return switch (owner) {
            case "java.lang.System" ->
                Set.of("out", "err", "in", "currentTimeMillis").contains(name);
            case "java.time.Clock" -> name.startsWith("system");
            case "java.util.Date", "java.util.Random", "java.util.SplittableRandom" ->
                name.equals(JavaConstructor.CONSTRUCTOR_NAME) && parameters.isEmpty();
            case "java.lang.Math" -> name.equals("random");
            case "java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom" -> true;
            case "java.util.UUID" -> name.equals("randomUUID");
            case "java.util.Collections" -> name.equals("shuffle") && parameters.size() == 1;
            case "java.lang.Thread" -> name.equals("sleep");
            case "java.lang.Throwable", "java.lang.Exception" -> name.equals("printStackTrace");
            case "java.lang.String" ->
                (name.equals("format") && parameters.size() == 2)
                        || name.equals("formatted")
                        || (Set.of("toLowerCase", "toUpperCase").contains(name) && parameters.isEmpty());
            default -> CLOCKS.contains(owner) && name.equals("now");
        };
    }
}
