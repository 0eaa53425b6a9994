package org.dealtrace.benchmarks.world;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dealtrace.CompanyName;
import org.dealtrace.Recommendation;
import org.dealtrace.benchmarks.world.Lexicon.Concept;
import org.dealtrace.benchmarks.world.Lexicon.Land;
import org.dealtrace.benchmarks.world.Lexicon.LegalForm;
import org.dealtrace.benchmarks.world.Lexicon.Manner;

/**
 * A party's name in its parts, so that it can be written in all the ways that names are written.
 *
 * @param kind what kind of party it is
 * @param land where it is at home
 * @param core the distinctive words
 * @param concept its word of business; of a university none
 * @param form its legal form; of a company only
 */
record TrueName(
        Recommendation.PartyKind kind,
        Land land,
        List<String> core,
        Optional<Concept> concept,
        Optional<LegalForm> form) {

    TrueName {
        core = List.copyOf(core);
    }

    static TrueName of(Recommendation.PartyKind kind, Land land, String field, WorldRandom random) {
        List<String> core = switch (kind) {
            case UNIVERSITY -> List.of(random.pick(land.cities()));
            case INDIVIDUAL -> List.of(Lexicon.word(land, random), Lexicon.word(land, random));
            case INSTITUTE -> List.of(Lexicon.word(land, random));
            default -> core(land, random);
        };
        boolean institute = kind == Recommendation.PartyKind.INSTITUTE;
        boolean company = !institute
                && kind != Recommendation.PartyKind.UNIVERSITY
                && kind != Recommendation.PartyKind.INDIVIDUAL;
        Optional<Concept> concept =
                institute || (company && random.chance(0.85)) ? Optional.of(concept(field, random)) : Optional.empty();
        // The first form is the usual one.
        Optional<LegalForm> form = company
                ? Optional.of(random.chance(0.6) ? land.forms().get(0) : random.pick(land.forms()))
                : Optional.empty();
        return new TrueName(kind, land, core, concept, form);
    }

    private static List<String> core(Land land, WorldRandom random) {
        if (land.manner() == Manner.ENGLISH && random.chance(0.2)) {
            String first = random.pick(Lexicon.PLAIN_WORDS);
            String second = random.pick(Lexicon.PLAIN_WORDS);
            return first.equals(second) ? List.of(first) : List.of(first, second);
        }
        return random.chance(0.12)
                ? List.of(Lexicon.word(land, random), Lexicon.word(land, random))
                : List.of(Lexicon.word(land, random));
    }

    private static Concept concept(String field, WorldRandom random) {
        // Not every company says what it does by its field.
        return random.pick(random.chance(0.2) ? Lexicon.CONCEPTS : Lexicon.concepts(field));
    }

    /** Another company whose name comes near: the same distinctive word in another business or country. */
    TrueName namesake(WorldRandom random) {
        Land other = random.chance(0.5) ? land : random.pick(Lexicon.all());
        return new TrueName(
                Recommendation.PartyKind.COMPANY,
                other,
                core,
                Optional.of(random.pick(Lexicon.CONCEPTS)),
                Optional.of(random.pick(other.forms())));
    }

    /** A second university of a city, named after somebody. */
    TrueName founded(WorldRandom random) {
        return new TrueName(kind, land, List.of(core.get(0), Lexicon.word(land, random)), concept, form);
    }

    /** The name after a change of name: a new distinctive part, the business stays. */
    TrueName renamed(WorldRandom random) {
        return new TrueName(kind, land, core(land, random), concept, form);
    }

    /** As registered, in Latin letters. */
    String latin() {
        return switch (kind) {
            case UNIVERSITY -> words() + " University";
            case INSTITUTE ->
                words() + " Institute of " + concept.map(Concept::english).orElse("Science");
            default -> base() + form.map(f -> " " + f.full()).orElse("");
        };
    }

    private String words() {
        return String.join(" ", core);
    }

    /** One of the changes, as often as their weights say; none where the name has no script of its own to be in. */
    NameChange change(Map<NameChange, Double> weights, WorldRandom random) {
        NameChange change = random.weighted(weights);
        return change == NameChange.OWN_SCRIPT && !hasOwnScript() ? NameChange.NONE : change;
    }

    boolean hasOwnScript() {
        return land.manner() == Manner.SLAVIC || land.manner() == Manner.JAPANESE;
    }

    /** In the script of its country; in Latin where that is the script. */
    String own() {
        if (!hasOwnScript()) {
            return latin();
        }
        boolean slavic = land.manner() == Manner.SLAVIC;
        String words = core.stream()
                .map(slavic ? Scripts::cyrillic : Scripts::katakana)
                .collect(Collectors.joining(slavic ? " " : "・"));
        String business =
                concept.map(c -> slavic ? " " + c.russian() : c.japanese()).orElse("");
        return switch (kind) {
            case UNIVERSITY -> slavic ? words + " университет" : words + "大学";
            case INSTITUTE -> slavic ? "Институт" + business + " " + words : words + business + "研究所";
            default -> {
                String own = form.map(LegalForm::own).orElse("");
                yield slavic
                        ? (own.isEmpty() ? words + business : own + " «" + words + business + "»")
                        : own + words + business;
            }
        };
    }

    /** In Chinese: the distinctive words by sound, the business by meaning. */
    String chinese() {
        String words = core.stream().map(Scripts::han).collect(Collectors.joining());
        return switch (kind) {
            case UNIVERSITY -> words + "大学";
            case INSTITUTE -> words + concept.map(Concept::chinese).orElse("科学") + "研究所";
            case INDIVIDUAL -> words;
            default -> words + concept.map(Concept::chinese).orElse("") + "公司";
        };
    }

    /** The name with a change; where the change does not apply to it, as registered. */
    String written(NameChange change, WorldRandom random) {
        return switch (change) {
            case NONE, RENAMED -> latin();
            case LEGAL_FORM -> withForm(random);
            case PUNCTUATION -> punctuated(random);
            case SHORT -> kind == Recommendation.PartyKind.COMPANY ? words() : latin();
            case ABBREVIATED -> abbreviated();
            case TYPO -> typo(random);
            case OWN_SCRIPT -> own();
            case CHINESE -> chinese();
        };
    }

    private String base() {
        return words() + concept.map(c -> " " + c.english()).orElse("");
    }

    private String withForm(WorldRandom random) {
        if (form.isEmpty()) {
            return latin();
        }
        LegalForm own = form.get();
        return switch (random.below(3)) {
            case 0 -> base();
            case 1 -> base() + " " + own.abbreviated();
            // Reporters take one form for another.
            default -> base() + " " + random.pick(land.forms()).abbreviated();
        };
    }

    private String punctuated(WorldRandom random) {
        String name = latin();
        return switch (random.below(4)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> form.isPresent() ? base() + ", " + form.get().full() : name;
            case 2 -> name.replace(".", "").replace(",", "");
            default -> name.replaceFirst(" ", "-");
        };
    }

    private String abbreviated() {
        if (kind == Recommendation.PartyKind.UNIVERSITY) {
            return words() + " Univ.";
        }
        if (kind == Recommendation.PartyKind.INSTITUTE) {
            return words() + " Inst. of " + concept.map(Concept::abbreviation).orElse("Sci.");
        }
        return words()
                + concept.map(c -> " " + c.abbreviation()).orElse("")
                + form.map(f -> " " + f.abbreviated()).orElse("");
    }

    private String typo(WorldRandom random) {
        String word = core.get(random.below(core.size()));
        // The first letter is seldom wrong.
        int at = 1 + random.below(word.length() - 2);
        String wrong = switch (random.below(4)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
            case 2 -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            default -> word.substring(0, at) + (char) ('a' + random.below(26)) + word.substring(at + 1);
        };
        return latin().replace(word, wrong);
    }

    /** A name in Chinese, as one more of a party's. */
    static CompanyName chinese(String text) {
        return new CompanyName(
                text, CompanyName.Kind.TRANSLITERATED, Optional.of("zh"), Optional.empty(), Optional.empty());
    }
}
