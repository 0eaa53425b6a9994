package org.dealtrace;

/**
 * What countries are called in other languages than English and Chinese: in their own, in German, French, Italian, Spanish, Russian and
 * Japanese, for those that lists of companies and deals name often. From general knowledge. Marks and case do not matter, so that
 * {@code Österreich} stands for {@code Osterreich} too; {@code Oesterreich} is a spelling of its own.
 */
final class CountryNames {

    /** An alpha-2 code and names a line. */
    static final String LINES = """
            AE|Vereinigte Arabische Emirate|VAE|Émirats arabes unis|Emirati Arabi Uniti|Emiratos Árabes Unidos|ОАЭ|アラブ首長国連邦
            AR|Argentinien|Argentine|Аргентина|アルゼンチン
            AT|Österreich|Oesterreich|Autriche|Австрия|オーストリア
            AU|Australien|Australie|Австралия|オーストラリア
            BE|Belgien|Belgique|België|Belgio|Bélgica|Бельгия|ベルギー
            BG|Bulgarien|Bulgarie|България|Болгария|ブルガリア
            BR|Brasilien|Brésil|Brasile|Brasil|Бразилия|ブラジル
            BY|Weißrussland|Weissrussland|Biélorussie|Bielorussia|Беларусь|Белоруссия|ベラルーシ
            CA|Kanada|Канада|カナダ
            CH|Schweiz|Suisse|Svizzera|Suiza|Schweizerische Eidgenossenschaft|Швейцария|スイス
            CL|Чили|チリ
            CN|VR China|Volksrepublik China|Chine|République populaire de Chine|RP Chine|Cina|Китай|КНР|中华人民共和国|中華人民共和国|中国大陆
            CO|Kolumbien|Colombie|Колумбия|コロンビア
            CZ|Tschechien|Tschechische Republik|République tchèque|Tchéquie|Repubblica Ceca|República Checa|Česko|Česká republika|Чехия|チェコ
            DE|Deutschland|Bundesrepublik Deutschland|BRD|Allemagne|Germania|Alemania|Германия|ФРГ|ドイツ
            DK|Dänemark|Daenemark|Danemark|Danimarca|Dinamarca|Danmark|Дания|デンマーク
            EE|Estland|Estonie|Eesti|Эстония|エストニア
            EG|Ägypten|Aegypten|Égypte|Egitto|Egipto|Египет|エジプト
            ES|Spanien|Espagne|Spagna|España|Испания|スペイン
            FI|Finnland|Finlande|Finlandia|Suomi|Финляндия|フィンランド
            FR|Frankreich|Francia|Франция|フランス
            GB|Vereinigtes Königreich|Vereinigtes Koenigreich|Großbritannien|Grossbritannien|Royaume-Uni|Grande-Bretagne|Regno Unito|Reino Unido|Великобритания|Соединенное Королевство|イギリス|英国
            GR|Griechenland|Grèce|Grecia|Ελλάδα|Греция|ギリシャ
            HK|Hongkong|Гонконг
            HR|Kroatien|Croatie|Croazia|Croacia|Hrvatska|Хорватия|クロアチア
            HU|Ungarn|Hongrie|Ungheria|Hungría|Magyarország|Венгрия|ハンガリー
            ID|Indonesien|Indonésie|Индонезия|インドネシア
            IE|Irland|Irlande|Irlanda|Éire|Ирландия|アイルランド
            IL|Israël|Israele|Израиль|ישראל|イスラエル
            IN|Indien|Inde|Индия|インド
            IR|Иран|イラン
            IS|Islande|Islanda|Islandia|Ísland|Исландия|アイスランド
            IT|Italien|Italie|Italia|Италия|イタリア
            JP|Japon|Giappone|Japón|Япония|日本国
            KP|Nordkorea|Corée du Nord|Corea del Nord|Corea del Norte|КНДР
            KR|Südkorea|Suedkorea|Republik Korea|Corée du Sud|Corea del Sud|Corea del Sur|Южная Корея|대한민국|한국
            KZ|Kasachstan|Казахстан|カザフスタン
            LT|Litauen|Lituanie|Lituania|Lietuva|Литва|リトアニア
            LU|Luxemburg|Lussemburgo|Luxemburgo|Люксембург|ルクセンブルク
            LV|Lettland|Lettonie|Lettonia|Letonia|Latvija|Латвия|ラトビア
            MX|Mexiko|Mexique|Messico|Мексика|メキシコ
            MY|Malaisie|Малайзия|マレーシア
            NL|Niederlande|Holland|Pays-Bas|Paesi Bassi|Países Bajos|Nederland|Нидерланды|Голландия|オランダ
            NO|Norwegen|Norvège|Norvegia|Noruega|Norge|Норвегия|ノルウェー
            NZ|Neuseeland|Nouvelle-Zélande|Nuova Zelanda|Nueva Zelanda|Новая Зеландия|ニュージーランド
            PE|Pérou|Перу|ペルー
            PH|Philippinen|Filippine|Filipinas|Филиппины|フィリピン
            PL|Polen|Pologne|Polonia|Polska|Польша|ポーランド
            PT|Portogallo|Португалия|ポルトガル
            RO|Rumänien|Rumaenien|Roumanie|România|Румыния|ルーマニア
            RS|Serbien|Serbie|Srbija|Србија|Сербия|セルビア
            RU|Russland|Rußland|Russische Föderation|Russie|Fédération de Russie|Rusia|Россия|Российская Федерация|РФ|ロシア
            SA|Saudi-Arabien|Arabie saoudite|Arabia Saudita|Саудовская Аравия|サウジアラビア
            SE|Schweden|Suède|Svezia|Suecia|Sverige|Швеция|スウェーデン
            SG|Singapur|Singapour|Сингапур|シンガポール
            SI|Slowenien|Slovénie|Eslovenia|Slovenija|Словения|スロベニア
            SK|Slowakei|Slowakische Republik|Slovaquie|Slovacchia|Eslovaquia|Slovensko|Словакия|スロバキア
            TH|Thaïlande|Thailandia|Tailandia|Таиланд|タイ
            TR|Türkei|Tuerkei|Turquie|Turchia|Turquía|Türkiye|Турция|トルコ
            TW|Taïwan|Тайвань
            UA|Ukraine|Ucraina|Ucrania|Україна|Украина|ウクライナ
            US|Vereinigte Staaten|Vereinigte Staaten von Amerika|États-Unis|États-Unis d’Amérique|Stati Uniti|Stati Uniti d’America|Estados Unidos|EE UU|EEUU|США|Соединенные Штаты Америки|アメリカ|アメリカ合衆国|米国
            UZ|Usbekistan|Ouzbékistan|Узбекистан|ウズベキスタン
            VN|Việt Nam|Вьетнам|ベトナム
            ZA|Südafrika|Suedafrika|Afrique du Sud|Sudafrica|Sudáfrica|ЮАР|南アフリカ
            """;

    private CountryNames() {}
}
