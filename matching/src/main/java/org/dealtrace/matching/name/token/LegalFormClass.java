package org.dealtrace.matching.name.token;

import java.util.Locale;

/** What kind of body a legal form makes, across jurisdictions. */
public enum LegalFormClass {
    /** Shareholders with limited liability, closed: GmbH, Ltd, LLC, SARL, ООО, 有限公司. */
    LIMITED,
    /** A company whose capital is divided into stock: AG, SA, plc, Inc, ПАО, 股份有限公司, 株式会社. */
    JOINT_STOCK,
    /** Partners liable without limit: OHG, SNC, general partnership. */
    PARTNERSHIP,
    /** At least one partner without, and one with limited liability: KG, GmbH &amp; Co. KG, LP, LLP. */
    LIMITED_PARTNERSHIP,
    COOPERATIVE,
    FOUNDATION,
    /** Association, society, club, chamber. */
    ASSOCIATION,
    /** A merchant in person: e.K., ИП, individual enterprise. */
    SOLE_TRADER,
    /** A branch or representative office of a company elsewhere. */
    BRANCH,
    /** Owned by the state, a region or a city; bodies of public law. */
    STATE,
    TRUST,
    /** Says that it is a company and no more: Company, Co., Corp. in some jurisdictions, Firma. */
    COMPANY;

    /** The class of this name, as the table of legal forms writes it: {@code joint-stock}. */
    static LegalFormClass named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
