package org.dealtrace.matching;

import org.dealtrace.matching.compare.Comparison;
import org.dealtrace.matching.compare.NameComparer;
import org.dealtrace.matching.compare.NameProfile;

/** A candidate company with its comparison vector. */
final class Scored {

    private final String companyId;
    private final String name;
    private final NameProfile company;
    private final NameProfile asked;
    private final double[] values;
    private final double weight;

    Scored(String companyId, String name, NameProfile company, NameProfile asked, double[] values, double weight) {
        this.companyId = companyId;
        this.name = name;
        this.company = company;
        this.asked = asked;
        this.values = values;
        this.weight = weight;
    }

    String companyId() {
        return companyId;
    }

    /** The company's name, as written. */
    String name() {
        return name;
    }

    /** The company's name, prepared; the left side of every comparison. */
    NameProfile company() {
        return company;
    }

    /** The name asked for; the right side. */
    NameProfile asked() {
        return asked;
    }

    double value(Comparison comparison) {
        return values[comparison.index()];
    }

    double[] values() {
        return values;
    }

    /** Whether it is written in another script, and not all of its words are spelled as the other name is read. */
    boolean bySoundOnly() {
        int sound = (int) value(Comparison.SOUND);
        return sound != NameComparer.SAME_SCRIPT && sound != NameComparer.CLOSE;
    }

    /** The weight without rivals, in bits. */
    double weight() {
        return weight;
    }
}
