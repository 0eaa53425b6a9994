package org.dealtrace;

import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The countries and territories of ISO 3166-1 with their usual spellings. A table of its own, because the names that a Java runtime gives
 * change from one version to the next.
 *
 * <p>Each line has the alpha-2 code, the alpha-3 code, the English short name, and further spellings: other English names, codes that ISO
 * replaced while the country stayed the same ({@code ROM}, {@code ZAR}), and Chinese names where they are in common use. Names in further languages are in
 * {@link CountryNames}.
 */
final class CountryTable {

    private static final String LINES = """
            AD|AND|Andorra
            AE|ARE|United Arab Emirates|UAE|Emirates|阿联酋
            AF|AFG|Afghanistan|阿富汗
            AG|ATG|Antigua and Barbuda
            AI|AIA|Anguilla
            AL|ALB|Albania
            AM|ARM|Armenia
            AO|AGO|Angola
            AQ|ATA|Antarctica
            AR|ARG|Argentina|阿根廷
            AS|ASM|American Samoa
            AT|AUT|Austria|奥地利
            AU|AUS|Australia|澳大利亚
            AW|ABW|Aruba
            AX|ALA|Åland Islands
            AZ|AZE|Azerbaijan|阿塞拜疆
            BA|BIH|Bosnia and Herzegovina|Bosnia
            BB|BRB|Barbados
            BD|BGD|Bangladesh|孟加拉国
            BE|BEL|Belgium|比利时
            BF|BFA|Burkina Faso
            BG|BGR|Bulgaria|保加利亚
            BH|BHR|Bahrain
            BI|BDI|Burundi
            BJ|BEN|Benin
            BL|BLM|Saint Barthélemy
            BM|BMU|Bermuda
            BN|BRN|Brunei|Brunei Darussalam
            BO|BOL|Bolivia|Plurinational State of Bolivia
            BQ|BES|Caribbean Netherlands|Bonaire Sint Eustatius and Saba
            BR|BRA|Brazil|巴西
            BS|BHS|Bahamas|Bahamas The
            BT|BTN|Bhutan
            BV|BVT|Bouvet Island
            BW|BWA|Botswana
            BY|BLR|Belarus|白俄罗斯
            BZ|BLZ|Belize
            CA|CAN|Canada|加拿大
            CC|CCK|Cocos (Keeling) Islands|Cocos Islands|Keeling Islands
            CD|COD|Democratic Republic of the Congo|Democratic Republic of Congo|Congo Democratic Republic of the|DR Congo|DRC|Congo Kinshasa|ZAR
            CF|CAF|Central African Republic
            CG|COG|Republic of the Congo|Congo|Republic of Congo|Congo Republic of the|Congo Brazzaville
            CH|CHE|Switzerland|瑞士
            CI|CIV|Côte d’Ivoire|Ivory Coast
            CK|COK|Cook Islands
            CL|CHL|Chile|智利
            CM|CMR|Cameroon
            CN|CHN|China|PRC|PR China|Peoples Republic of China|People’s Republic of China|China PR|Mainland China|China Mainland|Chinese Mainland|中国|中國
            CO|COL|Colombia|哥伦比亚
            CR|CRI|Costa Rica
            CU|CUB|Cuba|古巴
            CV|CPV|Cape Verde|Cabo Verde
            CW|CUW|Curaçao
            CX|CXR|Christmas Island
            CY|CYP|Cyprus|塞浦路斯
            CZ|CZE|Czech Republic|Czechia|Czech Rep|捷克
            DE|DEU|Germany|Federal Republic of Germany|德国|德國
            DJ|DJI|Djibouti
            DK|DNK|Denmark|丹麦
            DM|DMA|Dominica
            DO|DOM|Dominican Republic
            DZ|DZA|Algeria
            EC|ECU|Ecuador
            EE|EST|Estonia|爱沙尼亚
            EG|EGY|Egypt|Egypt Arab Rep|Arab Republic of Egypt|埃及
            EH|ESH|Western Sahara
            ER|ERI|Eritrea
            ES|ESP|Spain|西班牙
            ET|ETH|Ethiopia|埃塞俄比亚
            FI|FIN|Finland|芬兰
            FJ|FJI|Fiji
            FK|FLK|Falkland Islands|Falkland Islands Malvinas
            FM|FSM|Micronesia|Federated States of Micronesia|Micronesia Federated States of
            FO|FRO|Faroe Islands|Faeroe Islands
            FR|FRA|France|法国|法國
            GA|GAB|Gabon
            GB|GBR|United Kingdom|UK|Britain|Great Britain|England|Scotland|Wales|Northern Ireland|United Kingdom of Great Britain and Northern Ireland|英国|英國
            GD|GRD|Grenada
            GE|GEO|Georgia
            GF|GUF|French Guiana
            GG|GGY|Guernsey
            GH|GHA|Ghana
            GI|GIB|Gibraltar
            GL|GRL|Greenland
            GM|GMB|Gambia|Gambia The
            GN|GIN|Guinea
            GP|GLP|Guadeloupe
            GQ|GNQ|Equatorial Guinea
            GR|GRC|Greece|希腊
            GS|SGS|South Georgia and the South Sandwich Islands
            GT|GTM|Guatemala
            GU|GUM|Guam
            GW|GNB|Guinea-Bissau
            GY|GUY|Guyana
            HK|HKG|Hong Kong|Hong Kong SAR|HongKong|Hong Kong China|Hong Kong SAR China|香港|中国香港
            HM|HMD|Heard Island and McDonald Islands
            HN|HND|Honduras
            HR|HRV|Croatia|克罗地亚
            HT|HTI|Haiti
            HU|HUN|Hungary|匈牙利
            ID|IDN|Indonesia|印度尼西亚|印尼
            IE|IRL|Ireland|Republic of Ireland|爱尔兰
            IL|ISR|Israel|以色列
            IM|IMN|Isle of Man
            IN|IND|India|印度
            IO|IOT|British Indian Ocean Territory
            IQ|IRQ|Iraq
            IR|IRN|Iran|Islamic Republic of Iran|Iran Islamic Republic of|Iran Islamic Rep|伊朗
            IS|ISL|Iceland|冰岛
            IT|ITA|Italy|意大利
            JE|JEY|Jersey
            JM|JAM|Jamaica
            JO|JOR|Jordan
            JP|JPN|Japan|日本
            KE|KEN|Kenya|肯尼亚
            KG|KGZ|Kyrgyzstan
            KH|KHM|Cambodia|柬埔寨
            KI|KIR|Kiribati
            KM|COM|Comoros
            KN|KNA|Saint Kitts and Nevis
            KP|PRK|North Korea|Korea North|DPRK|Korea Dem Peoples Rep|Korea Dem People’s Rep|Democratic Peoples Republic of Korea|Democratic People’s Republic of Korea|朝鲜
            KR|KOR|South Korea|Korea|Korea South|Republic of Korea|Korea Republic of|Korea Rep|Rep of Korea|韩国|南韩|韓國
            KW|KWT|Kuwait
            KY|CYM|Cayman Islands|Cayman
            KZ|KAZ|Kazakhstan|哈萨克斯坦
            LA|LAO|Laos|Lao PDR|Lao Peoples Democratic Republic|Lao People’s Democratic Republic|老挝
            LB|LBN|Lebanon
            LC|LCA|Saint Lucia
            LI|LIE|Liechtenstein
            LK|LKA|Sri Lanka
            LR|LBR|Liberia
            LS|LSO|Lesotho
            LT|LTU|Lithuania|立陶宛
            LU|LUX|Luxembourg|卢森堡
            LV|LVA|Latvia|拉脱维亚
            LY|LBY|Libya|Libyan Arab Jamahiriya
            MA|MAR|Morocco
            MC|MCO|Monaco
            MD|MDA|Moldova|Republic of Moldova|Moldova Republic of
            ME|MNE|Montenegro
            MF|MAF|Saint Martin|Saint Martin French part
            MG|MDG|Madagascar
            MH|MHL|Marshall Islands
            MK|MKD|North Macedonia|Macedonia|FYROM|Former Yugoslav Republic of Macedonia
            ML|MLI|Mali
            MM|MMR|Myanmar|Burma|BUR|缅甸
            MN|MNG|Mongolia|蒙古
            MO|MAC|Macao|Macau|Macao China|Macau China|Macao SAR|Macau SAR|Macao SAR China|澳门|澳門
            MP|MNP|Northern Mariana Islands
            MQ|MTQ|Martinique
            MR|MRT|Mauritania
            MS|MSR|Montserrat
            MT|MLT|Malta|马耳他
            MU|MUS|Mauritius
            MV|MDV|Maldives
            MW|MWI|Malawi
            MX|MEX|Mexico|墨西哥
            MY|MYS|Malaysia|马来西亚
            MZ|MOZ|Mozambique
            NA|NAM|Namibia
            NC|NCL|New Caledonia
            NE|NER|Niger
            NF|NFK|Norfolk Island
            NG|NGA|Nigeria|尼日利亚
            NI|NIC|Nicaragua
            NL|NLD|Netherlands|Holland|荷兰
            NO|NOR|Norway|挪威
            NP|NPL|Nepal
            NR|NRU|Nauru
            NU|NIU|Niue
            NZ|NZL|New Zealand|新西兰
            OM|OMN|Oman
            PA|PAN|Panama
            PE|PER|Peru|秘鲁
            PF|PYF|French Polynesia
            PG|PNG|Papua New Guinea|PNG
            PH|PHL|Philippines|菲律宾
            PK|PAK|Pakistan|巴基斯坦
            PL|POL|Poland|波兰
            PM|SPM|Saint Pierre and Miquelon
            PN|PCN|Pitcairn Islands
            PR|PRI|Puerto Rico
            PS|PSE|Palestine|Palestinian Territories|Palestinian|State of Palestine|West Bank
            PT|PRT|Portugal|葡萄牙
            PW|PLW|Palau
            PY|PRY|Paraguay
            QA|QAT|Qatar|卡塔尔
            RE|REU|Réunion
            RO|ROU|Romania|ROM|罗马尼亚
            RS|SRB|Serbia|Republic of Serbia|塞尔维亚
            RU|RUS|Russia|Russian Federation|俄罗斯|俄国
            RW|RWA|Rwanda
            SA|SAU|Saudi Arabia|KSA|沙特阿拉伯|沙特
            SB|SLB|Solomon Islands
            SC|SYC|Seychelles
            SD|SDN|Sudan
            SE|SWE|Sweden|瑞典
            SG|SGP|Singapore|新加坡
            SH|SHN|Saint Helena|Saint Helena Ascension and Tristan da Cunha
            SI|SVN|Slovenia|斯洛文尼亚
            SJ|SJM|Svalbard and Jan Mayen
            SK|SVK|Slovakia|Slovak Republic|Slovak Rep|斯洛伐克
            SL|SLE|Sierra Leone
            SM|SMR|San Marino
            SN|SEN|Senegal
            SO|SOM|Somalia
            SR|SUR|Suriname
            SS|SSD|South Sudan
            ST|STP|São Tomé and Príncipe|Sao Tome
            SV|SLV|El Salvador
            SX|SXM|Sint Maarten|Sint Maarten Dutch part
            SY|SYR|Syria|Syrian Arab Republic|叙利亚
            SZ|SWZ|Eswatini|Swaziland
            TC|TCA|Turks and Caicos Islands
            TD|TCD|Chad
            TF|ATF|French Southern Territories
            TG|TGO|Togo
            TH|THA|Thailand|泰国
            TJ|TJK|Tajikistan
            TK|TKL|Tokelau
            TL|TLS|Timor-Leste|East Timor|TMP
            TM|TKM|Turkmenistan
            TN|TUN|Tunisia
            TO|TON|Tonga
            TR|TUR|Turkey|Türkiye|土耳其
            TT|TTO|Trinidad and Tobago|Trinidad Tobago|Trinidad
            TV|TUV|Tuvalu
            TW|TWN|Taiwan|Chinese Taipei|Taiwan Province of China|Taiwan China|Taiwan ROC|台湾|台灣|臺灣
            TZ|TZA|Tanzania|United Republic of Tanzania|Tanzania United Republic of
            UA|UKR|Ukraine|乌克兰
            UG|UGA|Uganda
            UM|UMI|United States Minor Outlying Islands|US Outlying Islands|US Minor Outlying Islands
            US|USA|United States|USA|United States of America|America|The States|美国|美國
            UY|URY|Uruguay
            UZ|UZB|Uzbekistan|乌兹别克斯坦
            VA|VAT|Vatican City|Vatican|Holy See
            VC|VCT|Saint Vincent and the Grenadines
            VE|VEN|Venezuela|Venezuela RB|Bolivarian Republic of Venezuela|委内瑞拉
            VG|VGB|British Virgin Islands|Virgin Islands British|BVI
            VI|VIR|United States Virgin Islands|US Virgin Islands|Virgin Islands US
            VN|VNM|Vietnam|Viet Nam|越南
            VU|VUT|Vanuatu
            WF|WLF|Wallis and Futuna
            WS|WSM|Samoa
            YE|YEM|Yemen|Yemen Rep
            YT|MYT|Mayotte
            ZA|ZAF|South Africa|南非
            ZM|ZMB|Zambia
            ZW|ZWE|Zimbabwe
            """;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern DOTS = Pattern.compile("[.]");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}]+");

    /** The first three cells of each line by its alpha-2 code, in the order of the codes. */
    private static final Map<String, List<String>> ENTRIES = new LinkedHashMap<>();

    private static final Map<String, String> CODES_BY_KEY = new HashMap<>();

    static {
        for (String line : LINES.split("\n")) {
            List<String> cells = List.of(line.split("\\|"));
            String code = cells.get(0);
            ENTRIES.put(code, cells.subList(0, 3));
            cells.forEach(spelling -> add(spelling, code));
        }
        for (String line : CountryNames.LINES.split("\n")) {
            List<String> cells = List.of(line.split("\\|"));
            cells.forEach(spelling -> add(spelling, cells.get(0)));
        }
    }

    private static void add(String spelling, String code) {
        String other = CODES_BY_KEY.put(key(spelling), code);
        if (other != null && !other.equals(code)) {
            throw new IllegalStateException("'" + spelling + "' names both " + other + " and " + code);
        }
    }

    private CountryTable() {}

    static Set<String> codes() {
        return Collections.unmodifiableSet(ENTRIES.keySet());
    }

    static String alpha3(String code) {
        return entry(code).get(1);
    }

    static String englishName(String code) {
        return entry(code).get(2);
    }

    private static List<String> entry(String code) {
        return ENTRIES.getOrDefault(code, List.of(code, code, code));
    }

    /** The alpha-2 code of the country that a text names, or an empty string. */
    static String code(String text) {
        // Most texts are codes in capitals or names as in the table; those need no folding.
        String code = CODES_BY_KEY.get(text);
        return code != null ? code : CODES_BY_KEY.getOrDefault(key(text), "");
    }

    /** Letters in upper case without marks, one space between words; an article in front is dropped, "St" is "Saint". */
    private static String key(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String upper = DOTS.matcher(plain.replace("&", " and ")).replaceAll("").toUpperCase(Locale.ROOT);
        String key = SIGNS.matcher(upper).replaceAll(" ").strip();
        key = key.startsWith("THE ") ? key.substring(4) : key;
        return key.startsWith("ST ") ? "SAINT" + key.substring(2) : key;
    }
}
