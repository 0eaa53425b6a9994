package org.dealtrace.outcome.classify.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealtrace.outcome.classify.text.ConceptWords.Place;

/**
 * How many sides a sentence names that could be those of a deal: names, and words such as "the Danish dairy" and "the licensor". A deal has
 * two; "doctors jointly announced a study" and "the dog has a new owner" have fewer.
 */
final class Sides {

    private static final int TWO = 2;

    /** Chinese and Japanese write names without a sign, so that only words for a side are seen. */
    private static final Set<String> WITHOUT_CAPITALS = Set.of("zh", "ja");

    private static final String QUOTED = "[«“„\"][^»”“\"]+[»”“\"]";

    private static final String CAPITAL = "\\p{Lu}[\\p{L}\\d&’'.-]+";

    /** Words with a capital that stand together are one name. */
    private static final Pattern NAME = Pattern.compile(
            QUOTED + "|(?<![\\p{L}\\d])" + CAPITAL + "(?: (?:(?:de|of|&|du|des|d['’]|la|le) )?" + CAPITAL + ")*");

    /** In German every noun has a capital, and two side by side are a name. */
    private static final Pattern GERMAN_NAME =
            Pattern.compile(QUOTED + "|»[^«]+«|(?<![\\p{L}\\d])" + CAPITAL + "(?: (?:& )?" + CAPITAL + ")+");

    private static final Pattern CALENDAR =
            Pattern.compile("(?:January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)");

    /** The first word of an English sentence that can be no name: a function word, a plural, a participle, an adverb. */
    private static final Pattern OPENING = Pattern.compile(
            "(?:The|An|In|On|At|By|For|From|To|Of|With|Under|After|Before|As|If|When|While|Its|Their|His|Her|Our|My|Your|It|They|He|She|We|This|That"
                    + "|These|Those|There|All|Any|Each|Every|No|Some|Both|Two|Three|More|Most|Not|And|But|Or|Once|Since|Until|What|Who|Whoever"
                    + "|Nobody|Only|Just|One|Such|Even|\\p{L}+(?:s|ed|ing|ly))");

    private final FoldedText text;
    private final String language;

    Sides(FoldedText text, String language) {
        this.text = text;
        this.language = language;
    }

    /** Whether a sentence names as many sides as its language lets one see. */
    boolean enough(int start, int end, List<Place> concepts) {
        return count(start, end, concepts) >= (WITHOUT_CAPITALS.contains(language) ? 1 : TWO);
    }

    private int count(int start, int end, List<Place> concepts) {
        List<int[]> sides = new ArrayList<>();
        Matcher names = (language.equals("de") ? GERMAN_NAME : NAME)
                .matcher(text.original())
                .region(start, end);
        while (names.find()) {
            if (!opens(start, names) && !CALENDAR.matcher(names.group()).matches()) {
                sides.add(new int[] {names.start(), names.end()});
            }
        }
        for (Place place : concepts) {
            // A Japanese word for a maker is a part of words for goods too.
            boolean side =
                    place.concept() == Concept.SIDE || (place.concept() == Concept.MAKER && !language.equals("ja"));
            if (side && sides.stream().noneMatch(s -> s[0] < place.end() && place.start() < s[1])) {
                sides.add(new int[] {place.start(), place.end()});
            }
        }
        return sides.size();
    }

    /** Whether a single word owes its capital to the beginning of the sentence. */
    private boolean opens(int start, Matcher name) {
        return text.original().substring(start, name.start()).isBlank()
                && Character.isLetter(name.group().charAt(0))
                && name.group().indexOf(' ') < 0
                && (!language.equals("en") || OPENING.matcher(name.group()).matches());
    }
}
