package chat.k1te.tenant;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What visitors are asked before their first words.
///
/// @param before whether they are asked at all
/// @param fields by different names
public record Form(boolean before, List<Field> fields) {
    public static final Form NONE = new Form(false, List.of());
    public static final int MOST_FIELDS = 5;

    /// What may be asked without a label: everybody calls it the same.
    public static final Set<String> KNOWN = Set.of("name", "email", "phone");

    /// One question.
    ///
    /// @param name   a word of [#KNOWN], or one of the owner's own
    /// @param labels by language, of [Words#LANGUAGES]; what is not [#KNOWN] has one at least
    public record Field(String name, Map<String, String> labels, boolean required) {
        public static final int LABEL_LIMIT = 64;
        private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,31}");

        public Field {
            labels = Map.copyOf(labels);
            if (!isName(name)) {
                throw new IllegalArgumentException("a field's name is one word in lower case");
            }
            if (labels.isEmpty() && !KNOWN.contains(name)) {
                throw new IllegalArgumentException("a field of the owner's own needs a label");
            }
            boolean strange = !Words.LANGUAGES.containsAll(labels.keySet());
            if (strange || !labels.values().stream().allMatch(Field::isLabel)) {
                throw new IllegalArgumentException("a label has 1 to " + LABEL_LIMIT + " characters");
            }
        }

        public static boolean isName(String text) {
            return NAME.matcher(text).matches();
        }

        private static boolean isLabel(String text) {
            return !text.isBlank() && text.length() <= LABEL_LIMIT;
        }

        /// What is asked in this language, else in English, else in any other; empty when the owner leaves it to the
        /// widget.
        ///
        /// @param language BCP 47 tag; may be empty or nonsense
        public Optional<String> labelIn(String language) {
            return InLanguage.bestFirst(labels, language).stream().findFirst();
        }
    }

    /// What the owner asks to learn this, as in [Field#labelIn]; empty where it is not asked, or without words.
    public Optional<String> labelOf(String name, String language) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .flatMap(field -> field.labelIn(language));
    }

    public Form {
        fields = List.copyOf(fields);
        Set<String> names = new HashSet<>();
        if (fields.size() > MOST_FIELDS || !fields.stream().allMatch(field -> names.add(field.name()))) {
            throw new IllegalArgumentException("a form has " + MOST_FIELDS + " fields at most, by different names");
        }
    }
}
