package org.dealtrace.report;

import java.util.ArrayList;
import java.util.List;
import org.dealtrace.internal.TerminalText;
import org.dealtrace.internal.TextTable;

/** Companies with their deals as a table of fixed width. */
final class CompanyText {

    private CompanyText() {}

    /** The deal has its own line below its company, because one line is too short for both parties and the dates. */
    static String table(List<CompanyRow> rows, String margin, int page) {
        boolean wide = page >= TextForm.PAGE;
        TextTable table = new TextTable().left("company", wide ? 60 : 29);
        if (wide) {
            table.left("country", 12);
        }
        table.left("outcome", 12).left("recommended", 11).left("deal", 10).right("p(link)");
        rows.forEach(r -> {
            List<String> cells = new ArrayList<>(List.of(r.name()));
            if (wide) {
                cells.add(r.countries());
            }
            cells.addAll(List.of(r.status(), r.recommended(), r.dealDate(), r.probability()));
            table.row(cells);
            r.deal().ifPresent(d -> deal(table, margin, page, d.id(), r.types(), r.otherSides(), r.course()));
        });
        return table.render(margin);
    }

    static String earlier(List<EarlierDeal> deals, String margin, int page) {
        TextTable table =
                new TextTable().left("company", 34).left("recommended", 11).left("deal", 10);
        deals.forEach(d -> {
            table.row(d.company(), d.recommended(), d.date());
            deal(table, margin, page, d.deal().id(), d.types(), d.otherSides(), d.course());
        });
        return table.render(margin);
    }

    /** The types, the other sides and the dates of a deal; the dates have their own line if the first is full. */
    private static void deal(
            TextTable table, String margin, int page, String id, String types, String with, String course) {
        int room = page - margin.length();
        String what = margin + id + " " + CompanyRow.shown(types) + (with.isEmpty() ? "" : " with " + with);
        String both = what + ", " + course;
        if (TerminalText.width(both) <= room) {
            table.note(both, room);
        } else {
            table.note(what, room).note(margin + margin + course, room);
        }
    }
}
