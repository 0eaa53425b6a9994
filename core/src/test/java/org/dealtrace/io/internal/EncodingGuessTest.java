package org.dealtrace.io.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingGuessTest {

    /** Whatever was named, a text is read in the encoding in which it makes sense. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            windows-1252  | Zielunternehmen;Käufer;Datum/Öster Pumpen;Grün GmbH;2014/Kärbler;Müller & Söhne;2015
            windows-1252  | name,country/Öster Pumpen GmbH,DE/Kärbler Schweißtechnik,DE/Société Générée,FR
            windows-1252  | name,town/Compañía Río Alto,España/Bücher & Söhne – „Größe“,Österreich
            windows-1250  | name,country/Spółka Źródło,PL/Zakład Żółw,PL/Łódź Śruby,PL
            windows-1251  | name,country/Завод Северный,Россия/ООО «Волна»,Россия
            GB18030       | 公司名称,国家,日期/北方泵业,德国,2013年5月/东湖A机床,瑞士,2014年6月
            GB18030       | name,country/北方泵业,德国/东湖机床,瑞士/苏州海风,日本
            Big5          | name,country/北方泵業,德國/東湖機床,瑞士/臺灣海風電子,日本
            windows-31j   | 会社名,国/北方ポンプ,ドイツ/東湖製作所,スイス
            windows-31j   | name,country/北方ポンプ株式会社,ドイツ/東湖製作所,スイス
            x-windows-949 | name,country/북방펌프,독일/동호기계공업,스위스
            """)
    void of_textOfAnotherEncoding_isTold(String charset, String rows) {
        ByteBuffer bytes = bytes(rows.replace('/', '\n'), charset);

        for (String named : new String[] {"UTF-8", "GB18030", "windows-1252", "windows-1251", "ISO-8859-15"}) {
            boolean fitsToo = named.equals(charset.equals("windows-1252") ? "ISO-8859-15" : "GB18030")
                    && charset.matches("windows-1252|x-windows-949");
            if (!fitsToo) {
                assertThat(EncodingGuess.of(bytes, Charset.forName(named))
                                .map(guess -> guess.charset().name()))
                        .as(named)
                        .contains(charset);
            }
        }
    }

    @Test
    void of_namedEncodingThatFitsAsWell_isKept() {
        assertThat(EncodingGuess.of(bytes("name\nKärbler\n", "ISO-8859-1"), StandardCharsets.ISO_8859_1))
                .contains(new EncodingGuess(StandardCharsets.ISO_8859_1, true));
    }

    @Test
    void of_headerInTheText_isSure() {
        assertThat(EncodingGuess.of(bytes("Käufer;Datum\nX;2014\n", "windows-1252"), StandardCharsets.UTF_8))
                .contains(new EncodingGuess(Charset.forName("windows-1252"), true));
        assertThat(EncodingGuess.of(bytes("name\nKärbler\n", "windows-1252"), StandardCharsets.UTF_8))
                .contains(new EncodingGuess(Charset.forName("windows-1252"), false));
    }

    @Test
    void of_utf8WithABrokenByte_isUtf8() {
        byte[] text = "name\nKärbler Öster\nx\n".getBytes(StandardCharsets.UTF_8);
        text[text.length - 2] = (byte) 0xE4;

        assertThat(EncodingGuess.of(ByteBuffer.wrap(text), Charset.forName("windows-1252")))
                .contains(new EncodingGuess(StandardCharsets.UTF_8, true));
    }

    @Test
    void of_nothingThatFits_isEmpty() {
        assertThat(EncodingGuess.of(bytes("name\nKarbler\n", "US-ASCII"), Charset.forName("windows-1252")))
                .isEqualTo(Optional.empty());
        byte[] noise = new byte[256];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (0x80 + i * 37 % 128);
        }
        assertThat(EncodingGuess.of(ByteBuffer.wrap(noise), StandardCharsets.UTF_8))
                .isEmpty();
    }

    private static ByteBuffer bytes(String text, String charset) {
        return ByteBuffer.wrap(text.getBytes(Charset.forName(charset)));
    }
}
