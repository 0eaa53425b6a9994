package org.dealtrace.matching;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a user of the library can see. */
final class PublicSurface {

    private PublicSurface() {}

    /**
     * Classes that the template engine generates are public because it makes them so; they are no part of what users
     * are offered.
     */
    static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.getSimpleName().matches("Jte\\w+Generated")
                && type.getEnclosingClass().map(PublicSurface::isPublic).orElse(true);
    }

    static boolean isPublic(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    /** Names of the public types that are nested in no other and lie in no internal package, sorted. */
    static List<String> topLevelTypes(JavaClasses classes) {
        return classes.stream()
                .filter(type -> isPublic(type)
                        && !isInternal(type)
                        && type.getEnclosingClass().isEmpty())
                .map(JavaClass::getName)
                .sorted()
                .toList();
    }

    /** Where a public type shows a type that comes from neither this project nor the JDK. */
    static List<String> foreignTypes(JavaClasses classes) {
        return shown(classes.stream().filter(PublicSurface::isPublic), PublicSurface::isForeign);
    }

    /** Where a public type that is not internal shows one that is. */
    static List<String> internalTypes(JavaClasses classes) {
        return shown(
                classes.stream().filter(type -> isPublic(type) && !isInternal(type)),
                type -> isInternal(type.getBaseComponentType()));
    }

    private static List<String> shown(Stream<JavaClass> types, Predicate<JavaClass> which) {
        List<String> found = new ArrayList<>();
        types.forEach(type -> {
            type.getMembers().stream()
                    .filter(PublicSurface::isPublic)
                    .forEach(member -> member.getAllInvolvedRawTypes().stream()
                            .filter(which)
                            .forEach(t -> found.add(member.getFullName() + " shows " + t.getName())));
            type.getAllRawSuperclasses().stream()
                    .filter(which)
                    .forEach(t -> found.add(type.getName() + " extends " + t.getName()));
            type.getAllRawInterfaces().stream()
                    .filter(which)
                    .forEach(t -> found.add(type.getName() + " implements " + t.getName()));
        });
        return found;
    }

    private static boolean isInternal(JavaClass type) {
        return type.getPackageName().matches("org\\.dealtrace\\.(.+\\.)?internal(\\..+)?");
    }

    private static boolean isForeign(JavaClass type) {
        JavaClass base = type.getBaseComponentType();
        return !base.isPrimitive()
                && !base.getPackageName().startsWith("java.")
                && !base.getPackageName().equals("javax.sql")
                && !base.getPackageName().startsWith("org.dealtrace");
    }
}
