package org.dealtrace.matching.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dealtrace.CompanyName;
import org.dealtrace.matching.internal.words.AcronymKeys;
import org.dealtrace.matching.internal.words.Acronyms;
import org.dealtrace.matching.name.token.LegalForm;
import org.dealtrace.matching.name.token.NameToken;
import org.dealtrace.matching.name.token.NameVariant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the analyzer makes of names. A token is written {@code text:role}, with {@code text>canonical:role} where they
 * differ; the words of one token are joined by an underscore. Roles: D distinctive, G generic, L legal form, P place, N
 * number, C connector, T listing tail.
 */
class NameAnalyzerTest {

    private static final NameAnalyzer ANALYZER = NameAnalyzer.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # legal forms
            Nordwind Turbinen GmbH & Co. KG | nordwind:D turbinen>turbine:G gmbh_and_co_kg>gmbhcokg:L
            Zavod Romashka Sp. z o.o.       | zavod>factory:G romashka:D sp_z_oo>spzoo:L
            N V PHILIPS                     | nv:L philips:D
            Foo S. p. A.                    | foo:D spa:L
            AB Volvo                        | ab:L volvo:D
            # a form at the beginning belongs to the name where another country's form ends it
            NV Energy, Inc.                 | nv:D energy:G inc:L
            AS Roma S.p.A.                  | as:D roma>rome:P spa:L
            S.C. Johnson & Son, Inc.        | sc:D johnson:D and:C son:G inc:L
            SC Romcarbon SA                 | sc:L romcarbon:D sa:L
            SA Umicore NV                   | sa:L umicore:D nv:L
            PT Halcyon International Inc    | pt:L halcyon:D international:G inc:L
            OAO Halcyon Ltd                 | oao>ojsc:L halcyon:D ltd:L
            # nor is it a form before a hyphen, with dots in Russia, or before nothing but a line of business
            SNC-Lavalin                     | snc:D lavalin:D
            A. O. Smith                     | ao:D smith:D
            AO Smith Corp                   | ao:D smith:D corp:L
            AO National Bank                | ao>jsc:L national:G bank:G
            CV Sciences Inc                 | cv:D sciences>science:G inc:L
            ASA Systems                     | asa:D systems>system:G
            SC Johnson                      | sc:D johnson:D
            Pão de Halcyon                  | pao:D de>of:C halcyon:D
            SAS Halcyon                     | sas:L halcyon:D
            # these are words of names as well, and a form before quotation marks
            AT "Halcyon"                    | at:L halcyon:D
            AT KB "Halcyon"                 | at_kb>at:L halcyon:D
            AT Halcyon                      | at:D halcyon:D
            # with its dots it is a form inside a name, too, and no conjunction
            Halcyon Bankasi A.S. Erbil Branch | halcyon:D bankasi>bank:G as:L erbil:P branch:G
            Halcyon A.V., S.A.              | halcyon:D av:D sa:L
            SA                              | sa:D
            The Company                     | the:C company:D
            Mriya Resort & Spa              | mriya:D resort:G and:C spa:D
            Halcyon (P) Ltd.                | halcyon:D p_ltd>pvtltd:L
            Halcyon Co-operative Bank Ltd   | halcyon:D co_operative>cooperative:G bank:G ltd:L
            Halcyon Merger Corp. I          | halcyon:D merger:D corp:L i>1:N
            # initials
            I.B.M. Corp.                    | ibm:D corp:L
            H & M                           | hm:D
            AT&T Inc                        | att:D inc:L
            SK D&D Co., Ltd.                | sk:D dd:D co_ltd>ltd:L
            SGC E&C                         | sgc:D ec:D
            SK E&S Co., Ltd.                | sk:D es:D co_ltd>ltd:L
            E.ON SE                         | eon:D se:L
            P.C.C. (Singapore) Pte Ltd      | pcc:D singapore:P pte_ltd>pteltd:L
            # abbreviations, and short words that are none
            AMER. EL. PWR                   | amer>america:P el>electric:G pwr>power:G
            Halcyon Int'l Hldgs             | halcyon:D intl>international:G hldgs>holding:G
            INT, Inc.                       | int:D inc:L
            F.lli Halcyon S.p.A.            | f_lli>brother:G halcyon:D spa:L
            Hnos. Halcyon S.A.              | hnos>brother:G halcyon:D sa:L
            Fab.com                         | fab:D com:G
            www.halcyon.com                 | www:C halcyon:D com:G
            OESTERR. HALCYON AG             | oesterr>austria:P halcyon:D ag:L
            # numbers
            Twenty-First Century Mills      | twenty_first>21:N century:D mills>mill:G
            Halcyon Fund III, L.P.          | halcyon:D fund:G iii>3:N lp:L
            Brigade Forty 4                 | brigade:D forty_4>44:N
            Capital V                       | capital:G v>5:N
            Vitamin V Products              | vitamin:D v:D products>product:G
            # places and addresses
            J.P. Halcyon Securities         | jp:D halcyon:D securities>security:G
            Bourse J.P. Halcyon             | bourse>exchange:G jp:D halcyon:D
            RSA Insurance Group             | rsa:D insurance:G group:G
            Halcyon SpA, Halcyon Sace Div.  | halcyon:D spa:L halcyon:D sace:D div>division:G
            Halcyon Acquisition Corp, IV    | halcyon:D acquisition:G corp:L iv>4:N
            Halcyon Hotels (I) Ltd          | halcyon:D hotels>hotel:G i>india:P ltd:L
            Halcyon B.V., Veldhoven         | halcyon:D bv:L veldhoven:P
            Halcyon B. V. Torenlaan 30,NL   | halcyon:D bv:L torenlaan:P 30:P nl:P
            Bank of China, The              | bank:G of:C china:P the:C
            Halcyon Corp /DE/               | halcyon:D corp:L de:T
            Banque d'Algérie                | banque>bank:G d>of:C algerie>algeria:P
            # listing tails
            Halcyon Inc. Class A Common Stock | halcyon:D inc:L class:T a:T common:T stock:T
            HALCYONBIO-B                    | halcyonbio:D b:T
            HALCYON PLC ORD 25P             | halcyon:D plc:L ord:T 25p:T
            HALCYON PLC ORD 6 1/3P          | halcyon:D plc:L ord:T 6:T 1:T 3p:T
            HALCYON GROUP PLC ORD USD0.20   | halcyon:D group:G plc:L ord:T usd0:T 20:T
            HALCYON SE NA O.N.              | halcyon:D se:L na:T on:T
            HALCYON.MATERIALS O.N.          | halcyon:D materials>material:G on:T
            HALCYON AG+CO.KGAA VZO          | halcyon:D ag_and_co_kgaa>kgaa:L vzo:T
            HALCYON INH. EO 0,2             | halcyon:D inh:T eo:T 0:T 2:T
            KONINKLIJKE HALCYON EO -,20     | koninklijke>royal:G halcyon:D eo:T 20:T
            HALCYON INC. DL-,00001          | halcyon:D inc:L dl:T 00001:T
            HALCYON SAB DE CV-SER B         | halcyon:D sab_de_cv>sab:L ser:T b:T
            HALCYON S/A ON                  | halcyon:D sa:L on:T
            HALCYON GRP. -,0000002          | halcyon:D grp>group:G 0000002:T
            HALCYON LTD RC -,05             | halcyon:D ltd:L rc:T 05:T
            HALCYON LTD. J                  | halcyon:D ltd:L j:T
            Halcyon AB ser. A               | halcyon:D ab:L ser:T a:T
            Halcyon Co 6.2% Nts 2059        | halcyon:D co:L 6:T 2:T nts:T 2059:T
            HALCYON GROUP LTD FPO           | halcyon:D group:G ltd:L fpo:T
            Halcyon Trust USD               | halcyon:D trust:G usd:T
            Halcyon Ltd (NPV)               | halcyon:D ltd:L npv:T
            Halcyon Ltd GDR (Reg S)         | halcyon:D ltd:L gdr:T reg:T s:T
            # words of such a tail that are words of a name
            Head On                         | head:D on:D
            Halcyon Capital Corp V          | halcyon:D capital:G corp:L v>5:N
            Halcyon HD 24                   | halcyon:D hd>holding:G 24:N
            Halcyon Cruise Line             | halcyon:D cruise:G line:D
            Halcyon (Red)                   | halcyon:D red:D
            Booking.com Inc.                | booking:D com:G inc:L
            Nordisk B A/S                   | nordisk>nordic:P b:D as:L
            # what registers say of the state of a company
            Halcyon Ltd (in administration) | halcyon:D ltd:L in:T administration:T
            Halcyon Sp. z o.o. w restrukturyzacji | halcyon:D sp_z_oo>spzoo:L w:T restrukturyzacji:T
            Halcyon S.p.A. in liquidazione  | halcyon:D spa:L in:T liquidazione:T
            Halcyon Inc, Debtor-in-Possession | halcyon:D inc:L debtor:T in:T possession:T
            Halcyon Oy konkurssissa         | halcyon:D oy:L konkurssissa:T
            # what the press says of a company
            Japan's Halcyon                 | japans>japan:P halcyon:D
            Halcyon, A & Sons               | halcyon:D a:D and:C sons>son:G
            Halcyon (an Emerson company)    | halcyon:D
            Halcyon (A Company)             | halcyon:D a:D company>co:L
            # whose post-box it is, and what says only that a name follows
            Halcyon Ltd c/o Maples Services | halcyon:D ltd:L
            Halcyon Co Maples               | halcyon:D co:L maples:D
            c/o Halcyon Ltd                 | co:C halcyon:D ltd:L
            M/s. Halcyon Textiles           | ms:C halcyon:D textiles>textile:G
            M.S. Halcyon Textiles           | ms:D halcyon:D textiles>textile:G
            Messrs Halcyon & Co             | messrs:C halcyon:D and_co>co:L
            # numbers in registers
            Halcyon Limited (ABN 49 004 028 077) | halcyon:D limited>ltd:L
            Halcyon Limited ACN 004 028 077 | halcyon:D limited>ltd:L
            Halcyon Pte Ltd (Co. Reg. No. 201912345K) | halcyon:D pte_ltd>pteltd:L
            Halcyon GmbH, HRB 12345         | halcyon:D gmbh:L
            ABN Halcyon Bank                | abn:D halcyon:D bank:G
            Halcyon Vat 69                  | halcyon:D vat:D 69:N
            # letters of another script that look alike
            Нalсyоn Тextiles                | halcyon:D textiles>textile:G
            Ηalcyon IΤ Group                | halcyon:D it:D group:G
            # what files do to names
            Readerâ€™s Halcyon             | readers:D halcyon:D
            L%27Or&eacute;al S.A.           | loreal:D sa:L
            * HALCYON I{umlaut over (n)}C   | halcyon:D inc:L
            """)
    void name_isTakenApart_asExpected(String name, String expected) {
        assertThat(tokens(ANALYZER.analyze(name).main())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Halcyon Mills (7203)",
                "Halcyon Mills (0700.HK)",
                "Halcyon Mills 600519.SH",
                "Halcyon Mills (883 HK)",
                "Halcyon Mills (TSE:7203)",
                "Halcyon Mills (SHSE: 600519)"
            })
    void stockCode_isNoWordOfTheName(String name) {
        assertThat(variants(name)).containsExactly("halcyon:D mills>mill:G");
    }

    @Test
    void stockSymbol_isAWeakName() {
        assertThat(variants("Halcyon Mills (NASDAQ:HLCN)")).containsExactly("halcyon:D mills>mill:G", "WEAK hlcn:D");
        assertThat(variants("Halcyon Mills (HLCN.DE)")).containsExactly("halcyon:D mills>mill:G", "WEAK hlcn:D");
        assertThat(variants("Halcyon Mills (HLCN GY)")).containsExactly("halcyon:D mills>mill:G", "WEAK hlcn:D");
    }

    @Test
    void numberThatIsNoStockCode_staysInTheName() {
        assertThat(variants("Halcyon Mills (Hlcn us)")).noneMatch(variant -> variant.startsWith("WEAK"));
        assertThat(variants("Halcyon Mills (2011)")).containsExactly("halcyon:D mills>mill:G 2011:N");
        assertThat(variants("Halcyon 24.de")).containsExactly("halcyon:D 24:N de:G");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            *ST三重      | st:T
            ST三重       | st:T
            XD三重       | xd:T
            三重A股      | a:T 股:T
            三重(H股)    | h股:T
            삼중2우B     | 2:T 우:T b:T
            """)
    void marksOfEastAsianExchanges_areTails(String name, String expected) {
        assertThat(ANALYZER.analyze(name).main().tokens())
                .filteredOn(token -> token.role() == NameToken.Role.LISTING_TAIL)
                .extracting(NameAnalyzerTest::token)
                .containsExactly(expected.split(" "));
    }

    @Test
    void bracketAtTheEnd_becomesAnAlias() {
        assertThat(variants("Halcyon Mills, Inc. (\"Brightweave\")"))
                .containsExactly("halcyon:D mills>mill:G inc:L", "ALIAS brightweave:D");
    }

    @Test
    void bracketOfCommonWordsWithALegalForm_becomesAnAlias() {
        assertThat(variants("Halcyon (Bergen Steel, Ltd.)"))
                .containsExactly("halcyon:D", "ALIAS bergen:P steel:G ltd:L");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Petróleo Brasileiro S.A. - Petrobras      | petrobras  | Petróleo Brasileiro S.A.
            BEIJING INST TECHNOLOGY BIT               | BIT        | BEIJING INST TECHNOLOGY
            KIMS Korea Institute of Materials Science | KIMS       | Korea Institute of Materials Science
            CEVG - Companhia Energética Vale Grande   | CEVG       | Companhia Energética Vale Grande
            """)
    void nameBesideWhatIsMadeOfItsBeginnings_isTwoNames(String written, String brief, String full) {
        assertThat(ANALYZER.analyze(written).variants())
                .extracting(variant -> variant.kind() + " " + variant.text().toLowerCase(Locale.ROOT))
                .containsExactly(
                        "LEGAL " + written.toLowerCase(Locale.ROOT),
                        "SHORT " + brief.toLowerCase(Locale.ROOT),
                        "ALIAS " + full.toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Sun Solar Utilities Sons", "Halcyon Mills HM", "Brown Boveri Bros", "Astra Agro Lestari Astra"})
    void wordThatIsNotMadeOfTheOthers_isAWordOfTheName(String name) {
        assertThat(ANALYZER.analyze(name).variants()).hasSize(1);
    }

    @Test
    void initialsInTheMiddle_areAShortName() {
        assertThat(variants("Tokyo Electron (TEL) Ltd."))
                .containsExactly("tokyo:P electron>electronics:G ltd:L", "SHORT tel:D");
        // other words there are places that no list has
        assertThat(variants("Halcyon (HL) Ltd.")).containsExactly("halcyon:D hl:D ltd:L");
        assertThat(variants("Halcyon (Bansin) Ltd.")).containsExactly("halcyon:D bansin:D ltd:L");
    }

    @Test
    void bracketOfPlaceOrBusinessWord_staysInTheName() {
        assertThat(variants("Halcyon (Holdings Ltd)")).containsExactly("halcyon:D holdings>holding:G ltd:L");
        assertThat(variants("Halcyon (Holdings) Limited"))
                .containsExactly("halcyon:D holdings>holding:G limited>ltd:L");
        assertThat(variants("Halcyon (India)")).containsExactly("halcyon:D india:P");
    }

    @Test
    void nameWrittenTwiceInTwoScripts_isEachOfThem() {
        assertThat(NameAnalyzer.standard().analyze("中國聯通 China Unicom").variants())
                .filteredOn(variant -> variant.kind() == CompanyName.Kind.LEGAL)
                .extracting(NameVariant::text)
                .containsExactly("中國聯通 China Unicom", "中國聯通", "China Unicom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Halcyon Base株式会社", "株式会社Halcyon Base", "Halcyon Base 株式会社", "SK하이닉스", "LG 화학"})
    void scriptsMixedInOneName_areOneName(String name) {
        assertThat(NameAnalyzer.standard().analyze(name).variants())
                .filteredOn(variant -> variant.kind() == CompanyName.Kind.LEGAL)
                .hasSize(1);
    }

    @Test
    void nameOfAKnownCompany_isAlsoWhatItSays() {
        assertThat(variants("東方海外")).startsWith("東方海外>oocl:D", "ALIAS 東方>east:P 海外>overseas:D");
        assertThat(variants("甲乙電機")).as("not known").hasSize(1);
    }

    @Test
    void nameOfAKnownCompany_isEachOfItsNames() {
        assertThat(variants("台積電"))
                .contains("台積電>tsmc:D", "ALIAS 台積電>taiwan:P 台積電>semiconductor:G 台積電>manufacturing:G");
        assertThat(variants("МТС")).as("a word of an alphabet").contains("ALIAS мтс>mobile:G мтс>telesystems:D");
        assertThat(variants("纽交所"))
                .as("New York is one word, as on the Latin side")
                .contains("ALIAS 纽交所>newyork:P 纽交所>stock:G 纽交所>exchange:G");
    }

    @Test
    void japaneseNameInChineseText_isReadInJapanese() {
        NameAnalyzer unknowing = NameAnalyzer.builder().withoutKnownNames().build();

        assertThat(unknowing.analyze("安川电机").main().tokens().get(0).readings()).contains("anchuan", "yasukawa");
        assertThat(unknowing.analyze("滨松光子").main().tokens().get(0).readings()).contains("binsong", "hamamatsu");
        assertThat(unknowing.analyze("华润电力").main().tokens().get(0).readings())
                .as("no name in Japan")
                .contains("huarun")
                .noneMatch(reading -> reading.startsWith("ka"));
    }

    @Test
    void acronymInBrackets_becomesAShortName() {
        assertThat(variants("Halcyon Weaving Mills (HWM) Limited"))
                .containsExactly("halcyon:D weaving:G mills>mill:G limited>ltd:L", "SHORT hwm:D");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Halcyon (formerly Brightweave)      | FORMER brightweave:D
            Halcyon, formerly known as Brightweave | FORMER brightweave:D
            Halcyon f/k/a Brightweave           | FORMER brightweave:D
            Halcyon (prev. Brightweave)         | FORMER brightweave:D
            Halcyon LLC dba Brightweave         | TRADING brightweave:D
            Halcyon LLC d/b/a Brightweave       | TRADING brightweave:D
            Halcyon trading as Brightweave      | TRADING brightweave:D
            Halcyon t/a Brightweave             | TRADING brightweave:D
            Halcyon a.k.a. Brightweave          | ALIAS brightweave:D
            Halcyon (now Brightweave)           | ALIAS brightweave:D
            阿里巴巴 (原名: 淘宝)                  | FORMER 淘宝>taobao:D
            阿里巴巴（原名淘宝）                    | FORMER 淘宝>taobao:D
            """)
    void marker_beginsAnotherName(String name, String expected) {
        List<String> variants = variants(name);
        assertThat(variants).hasSize(2).last().isEqualTo(expected);
        assertThat(variants.get(0)).startsWith(name.startsWith("Halcyon") ? "halcyon:D" : "阿里巴巴");
    }

    @Test
    void ownerBehindTheName_isLeftOut() {
        assertThat(variants("Halcyon, now a part of Brightweave")).containsExactly("halcyon:D");
        assertThat(variants("Halcyon, a division of Brightweave")).containsExactly("halcyon:D");
    }

    @Test
    void symbolOfAnExchange_becomesAWeakName() {
        assertThat(variants("Halcyon Mills (Nasdaq:HLCY)")).containsExactly("halcyon:D mills>mill:G", "WEAK hlcy:D");
    }

    @Test
    void capitalsInsideAWord_giveASecondReading() {
        assertThat(variants("SiemensAG")).containsExactly("siemensag:D", "siemens:D ag:L");
        assertThat(variants("LGElectronics")).containsExactly("lgelectronics:D", "lg:D electronics:G");
        assertThat(variants("HyundaiMtr")).containsExactly("hyundaimtr:D", "hyundai:D mtr>motor:G");
        assertThat(variants("theDailyMuse")).containsExactly("thedailymuse:D", "the:C daily:D muse:D");
        assertThat(variants("Schaumstein")).hasSize(1);
    }

    @Test
    void legalFormGluedToTheName_givesASecondReading() {
        assertThat(variants("HALCYONCORPORATION"))
                .containsExactly("halcyoncorporation:D", "halcyon:D corporation>corp:L");
        assertThat(variants("BRIMSTEADLIMITED")).contains("brimstead:D limited>ltd:L");
        assertThat(variants("QUORVANETESSALININC.")).contains("quorvanetessalin:D inc:L");
        assertThat(variants("Unlimited")).hasSize(1);
        assertThat(variants("Incorporated")).hasSize(1);
        assertThat(variants("Tzinc")).as("too short to have lost a space").hasSize(1);
    }

    @Test
    void endingOfAWebAddress_isNoWordOfTheName_unlessItMakesTheName() {
        assertThat(variants("Halcyon.com")).containsExactly("halcyon:D com:G", "ALIAS halcyon:D");
        assertThat(variants("Quorvane.com, Inc.")).contains("ALIAS quorvane:D inc:L");
        assertThat(variants("Brimstead.io")).contains("ALIAS brimstead:D");
        assertThat(variants("Hotels.com")).as("hotels alone are no name").hasSize(1);
        assertThat(variants("Halcyon.In. Mills")).as("an abbreviation").hasSize(1);
        assertThat(variants("Lemme.ly")).as("the name is lemmely").hasSize(1);
        assertThat(variants("Halcyon. Com")).hasSize(1);
    }

    @Test
    void otherScriptBehindABar_becomesAnotherName() {
        assertThat(ANALYZER.analyze("Romashka | Ромашка").variants())
                .extracting(NameVariant::latin)
                .containsExactly(true, false);
    }

    @Test
    void umlaut_hasItsSpelledOutAlternative() {
        NameToken token = ANALYZER.analyze("Müller").main().tokens().get(0);
        assertThat(token.text()).isEqualTo("muller");
        assertThat(token.alternatives()).containsExactly("mueller");
        assertThat(token.sharesFormWith(
                        ANALYZER.analyze("Mueller").main().tokens().get(0)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Ö.M.V. AG, oemv", "A Ø Ltd, aoe", "O'Möller, omoeller"})
    void umlautAmongInitials_isSpelledOutWithoutWhatStandsBetween(String name, String expected) {
        assertThat(ANALYZER.analyze(name).main().tokens().get(0).alternatives()).containsExactly(expected);
    }

    @Test
    void ambiguousAbbreviation_sharesAFormWithEachMeaning() {
        NameToken ind = ANALYZER.analyze("Halcyon Ind Ltd").main().tokens().get(1);
        for (String word : List.of("Industries", "India", "Industrial")) {
            NameToken full =
                    ANALYZER.analyze("Halcyon " + word + " Ltd").main().tokens().get(1);
            assertThat(ind.sharesFormWith(full)).as(word).isTrue();
            assertThat(full.sharesFormWith(ind)).as(word).isTrue();
        }
    }

    @Test
    void letterThatLooksLikeThoseAround_isOfTheirScript() {
        assertThat(variants("Cбербанк")).as("a Latin C").isEqualTo(variants("Сбербанк"));
        assertThat(variants("POCCИЯ")).as("four of six letters are Latin").isEqualTo(variants("РОССИЯ"));
        assertThat(variants("ВТБlife")).as("two words").containsExactly("втб>vtb:D life:G");
        assertThat(variants("Завод ABC")).as("a word of each script").containsExactly("завод>works:G abc:D");
    }

    @Test
    void textWithoutLetters_hasOneVariantWithoutTokens() {
        for (String text : List.of("", " ", "&", "--", "(*)")) {
            AnalyzedName name = ANALYZER.analyze(text);
            assertThat(name.variants()).hasSize(1);
            assertThat(name.main().tokens()).isEmpty();
            assertThat(name.original()).isEqualTo(text);
        }
    }

    @Test
    void acronyms_comeWithAndWithoutConnectorsAndForms() {
        NameVariant bank =
                ANALYZER.analyze("Industrial Development Bank of India Limited").main();
        assertThat(AcronymKeys.of(Acronyms.of(bank))).containsExactly("idb", "idbi", "idboi", "idbil");
        assertThat(bank.compact()).isEqualTo("industrialdevelopmentbankindia");
    }

    private static List<String> variants(String name) {
        return ANALYZER.analyze(name).variants().stream()
                .map(v -> (v.kind() == CompanyName.Kind.LEGAL ? "" : v.kind() + " ") + tokens(v))
                .toList();
    }

    static String tokens(NameVariant variant) {
        return variant.tokens().stream().map(NameAnalyzerTest::token).collect(Collectors.joining(" "));
    }

    private static String token(NameToken token) {
        String text = token.text().replace(' ', '_');
        String form = token.text().equals(token.canonical()) ? text : text + ">" + token.canonical();
        String role = switch (token.role()) {
            case DISTINCTIVE -> "D";
            case GENERIC -> "G";
            case LEGAL_FORM -> "L";
            case PLACE -> "P";
            case NUMBER -> "N";
            case CONNECTOR -> "C";
            case LISTING_TAIL -> "T";
        };
        return form + ":" + role;
    }

    /** A list of ten thousand notices with one such row took minutes to resolve, and seconds without it. */
    @Test
    void analyze_pageLongName_hasNoMoreWordsThanANameCanHave() {
        String page = "Aixtron SE " + "advanced materials ".repeat(2_000);

        NameVariant main = ANALYZER.analyze(page).main();

        assertThat(main.tokens()).hasSizeBetween(10, 64);
        assertThat(main.tokens().get(0).text()).isEqualTo("aixtron");
        assertThat(main.text()).isEqualTo(page);
    }

    @Test
    void toString_ofAName_hasALineAVariant() {
        assertThat(ANALYZER.analyze("Halcyon Mills (India) Pvt. Ltd., formerly Brightweave"))
                .hasToString("Halcyon Mills (India) Pvt. Ltd.: halcyon | mills (mill, generic) | india (place)"
                        + " | pvt ltd (pvtltd, legal form)\nBrightweave (former): brightweave");
        assertThat(ANALYZER.analyze("!!!")).hasToString("!!!: no words");
        assertThat(LegalForm.ofCompareForm("gmbh").orElseThrow()).hasToString("gmbh, limited, in AT CH DE LI LU");
    }
}
