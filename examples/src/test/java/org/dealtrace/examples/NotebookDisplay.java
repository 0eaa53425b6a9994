package org.dealtrace.examples;

import java.util.ArrayList;
import java.util.List;

/** What kernels for Java offer: {@code display} shows a value of a kind. Public because cells call it. */
public final class NotebookDisplay {

    record Shown(String value, String mime) {}

    static final List<Shown> SHOWN = new ArrayList<>();

    private NotebookDisplay() {}

    public static void display(String value, String mime) {
        SHOWN.add(new Shown(value, mime));
    }
}
