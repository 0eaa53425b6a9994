package org.dealtrace.matching.internal.sound;

import org.dealtrace.matching.internal.script.Pinyin;

/**
 * The sounds that the spelling of a Latin word stands for, one letter a sound: lower case as in English, and S sh, C ch, J j and zh, Z ts,
 * T th, K kh, N ng, c a soft c, G a soft g, Q a q.
 */
public final class LatinSounds {

    private LatinSounds() {}

    /**
     * The sounds of a word or a reading.
     *
     * @param latin lower case
     */
    public static String of(String latin) {
        if (Pinyin.isPinyin(latin)) {
            return Pinyin.sounds(latin);
        }
        StringBuilder out = new StringBuilder(latin.length() + 2);
        int n = latin.length();
        for (int i = 0; i < n; i++) {
            char c = latin.charAt(i);
            char next = i + 1 < n ? latin.charAt(i + 1) : 0;
            char third = i + 2 < n ? latin.charAt(i + 2) : 0;
            char last = out.length() > 0 ? out.charAt(out.length() - 1) : 0;
            boolean nextVowel = isVowelLetter(next) || next == 'y';
            switch (c) {
                case 'a', 'e', 'i', 'o', 'u' -> {
                    // a mute e at the end of an English or French word of some length
                    if (c == 'e' && i + 1 == n && n > 3 && !isVowelLetter(latin.charAt(i - 1))) {
                        break;
                    }
                    if (last != c) {
                        out.append(c);
                    }
                }
                case 'y' -> {
                    if (isVowelLetter(next)) {
                        out.append('y');
                    } else if (last != 'i') {
                        out.append('i');
                    }
                }
                case 's' -> {
                    if (next == 'c' && third == 'h') {
                        out.append('S');
                        i += 2;
                    } else if (next == 'h') {
                        out.append('S');
                        i++;
                    } else if (next == 'z') {
                        out.append('S');
                        i++;
                    } else if (last != 's') {
                        out.append('s');
                    }
                }
                case 't' -> {
                    if (next == 'c' && third == 'h') {
                        out.append('C');
                        i += 2;
                    } else if (next == 'h') {
                        out.append('T');
                        i++;
                    } else if (next == 's' || next == 'z') {
                        out.append('Z');
                        i++;
                    } else if (last != 't') {
                        out.append('t');
                    }
                }
                case 'c' -> {
                    if (next == 'h') {
                        out.append('C');
                        i++;
                    } else if (next == 'k' || next == 'q') {
                        // the next letter says it
                    } else if (next == 'z') {
                        out.append('C');
                        i++;
                    } else if (next == 'c') {
                        // doubled
                    } else if (next == 'e' || next == 'i' || next == 'y') {
                        out.append('c');
                    } else if (last != 'k') {
                        out.append('k');
                    }
                }
                case 'p' -> {
                    if (next == 'h') {
                        out.append('f');
                        i++;
                    } else if (last != 'p') {
                        out.append('p');
                    }
                }
                case 'k' -> {
                    if (next == 'h') {
                        out.append('K');
                        i++;
                    } else if (last != 'k') {
                        out.append('k');
                    }
                }
                case 'z' -> {
                    if (next == 'h') {
                        out.append('J');
                        i++;
                    } else if (last != 'z') {
                        out.append('z');
                    }
                }
                case 'g' -> {
                    if (next == 'h') {
                        if (nextIsVowel(latin, i + 2)) {
                            out.append('g');
                        }
                        i++;
                    } else if (next == 'e' || next == 'i' || next == 'y') {
                        out.append('G');
                    } else if (last != 'g') {
                        out.append('g');
                    }
                }
                case 'd' -> {
                    if (next == 'z' && third == 'h') {
                        out.append('J');
                        i += 2;
                    } else if (next == 'j') {
                        out.append('J');
                        i++;
                    } else if (next == 'g' && (third == 'e' || third == 'i')) {
                        out.append('J');
                        i++;
                    } else if (last != 'd') {
                        out.append('d');
                    }
                }
                case 'n' -> {
                    if (next == 'g' && !nextIsVowel(latin, i + 2)) {
                        out.append('N');
                        i++;
                    } else if (last != 'n') {
                        out.append('n');
                    }
                }
                case 'w' -> {
                    if (next == 'h') {
                        i++;
                    }
                    if (nextVowel || next == 'h') {
                        out.append('w');
                    } else if (last != 'u') {
                        out.append('u');
                    }
                }
                case 'q' -> {
                    if (next == 'u') {
                        out.append('k').append('w');
                        i++;
                    } else {
                        out.append('Q');
                    }
                }
                case 'x' -> {
                    if (i == 0) {
                        out.append('S');
                    } else {
                        out.append('k').append('s');
                    }
                }
                case 'h' -> {
                    if (i == 0 || nextIsVowel(latin, i + 1)) {
                        out.append('h');
                    }
                }
                case 'j' -> out.append('J');
                case 'r' -> {
                    if (next == 'h') {
                        i++;
                    }
                    if (last != 'r') {
                        out.append('r');
                    }
                }
                default -> {
                    if (c < SoundChanges.SOUNDS && Character.isLetter(c) && last != c) {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }

    private static boolean nextIsVowel(String word, int at) {
        return at < word.length() && (isVowelLetter(word.charAt(at)) || word.charAt(at) == 'y');
    }

    private static boolean isVowelLetter(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    }
}
