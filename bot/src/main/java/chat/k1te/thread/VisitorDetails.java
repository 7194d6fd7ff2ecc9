package chat.k1te.thread;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who a visitor is, as far as it was told: by themselves, by the page they are on, or by the site with its signature.
/// Each text is one line; what was not told is absent, never empty.
///
/// @param attributes what else is known, by its label
/// @param externalId the site's own id of the person
/// @param signed     what of this the site has signed, by [#ID], [#NAME], [#EMAIL], [#PHONE] and labels of attributes
public record VisitorDetails(
        Optional<String> name,
        Optional<String> email,
        Optional<String> phone,
        Map<String, String> attributes,
        Optional<String> externalId,
        Set<String> signed) {
    public static final VisitorDetails NONE = new VisitorDetails(
            Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), Set.of());

    /// The names of the details that are no attributes, where names are needed: no label can be one of them.
    public static final String ID = "@id";

    public static final String NAME = "@name";
    public static final String EMAIL = "@email";
    public static final String PHONE = "@phone";

    static final int NAME_LIMIT = 128;
    /// RFC 5321, 4.5.3.1.3.
    static final int EMAIL_LIMIT = 254;
    static final int PHONE_LIMIT = 40;
    static final int ID_LIMIT = 128;
    static final int VALUE_LIMIT = 500;
    static final int MOST_ATTRIBUTES = 20;
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9_ -]{1,40}");
    /// Enough to tell an address from what is none; whether it is somebody's shows when one writes to it.
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final Pattern WHITE = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}]+");

    public VisitorDetails {
        // In the order of their labels, so that they are always shown in the same one.
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
        signed = Set.copyOf(signed);
    }

    /// Whether the site has proved who it is.
    public boolean verified() {
        return signed.contains(ID);
    }

    public boolean isSigned(String detail) {
        return signed.contains(detail);
    }

    /// What somebody says about a visitor, unchecked. A text that is missing says nothing, an empty one takes away what
    /// was known.
    public record Claims(Map<String, String> texts, Map<String, String> attributes) {
        public Claims {
            texts = Map.copyOf(texts);
            attributes = Map.copyOf(attributes);
        }

        /// @return empty when something is too long, not what it should be, or too much
        private Optional<Claims> clean() {
            Claims clean = new Claims(oneLine(texts), oneLine(attributes));
            return clean.isAllowed() ? Optional.of(clean) : Optional.empty();
        }

        private boolean isAllowed() {
            String email = texts.getOrDefault(EMAIL, "");
            return length(NAME) <= NAME_LIMIT
                    && length(ID) <= ID_LIMIT
                    && length(PHONE) <= PHONE_LIMIT
                    && email.length() <= EMAIL_LIMIT
                    && (email.isEmpty() || ADDRESS.matcher(email).matches())
                    && attributes.size() <= MOST_ATTRIBUTES
                    && attributes.entrySet().stream()
                            .allMatch(each -> LABEL.matcher(each.getKey()).matches()
                                    && each.getValue().length() <= VALUE_LIMIT);
        }

        private int length(String text) {
            return texts.getOrDefault(text, "").length();
        }

        private static Map<String, String> oneLine(Map<String, String> texts) {
            return texts.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            each -> WHITE.matcher(each.getValue())
                                    .replaceAll(" ")
                                    .strip()));
        }
    }

    /// With what the visitor or the page says; it takes nothing away from what the site has signed.
    ///
    /// @return empty when it can't be so
    public Optional<VisitorDetails> told(Claims claims) {
        return claims.clean()
                .map(clean -> new Claims(unsigned(clean.texts()), unsigned(clean.attributes())))
                .map(this::with)
                .filter(all -> all.attributes.size() <= MOST_ATTRIBUTES);
    }

    /// With what the site has signed, in place of what it had signed before.
    ///
    /// @param claims with an [#ID]
    /// @return empty when it can't be so
    public Optional<VisitorDetails> signed(Claims claims) {
        return claims.clean()
                .filter(clean -> !clean.texts().getOrDefault(ID, "").isEmpty())
                .map(clean -> withoutSigned().with(clean).signedBy(clean))
                .filter(all -> all.attributes.size() <= MOST_ATTRIBUTES);
    }

    private VisitorDetails with(Claims clean) {
        Map<String, String> more = new TreeMap<>(attributes);
        more.putAll(clean.attributes());
        more.values().removeIf(String::isEmpty);
        return new VisitorDetails(
                said(clean, NAME, name),
                said(clean, EMAIL, email),
                said(clean, PHONE, phone),
                more,
                said(clean, ID, externalId),
                signed);
    }

    private static Optional<String> said(Claims clean, String text, Optional<String> before) {
        return Optional.ofNullable(clean.texts().get(text))
                .map(Optional::of)
                .orElse(before)
                .filter(value -> !value.isEmpty());
    }

    private VisitorDetails signedBy(Claims clean) {
        Set<String> by = Stream.of(clean.texts(), clean.attributes())
                .flatMap(said -> said.entrySet().stream())
                .filter(each -> !each.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new VisitorDetails(name, email, phone, attributes, externalId, by);
    }

    private VisitorDetails withoutSigned() {
        return new VisitorDetails(
                unsigned(NAME, name),
                unsigned(EMAIL, email),
                unsigned(PHONE, phone),
                unsigned(attributes),
                unsigned(ID, externalId),
                Set.of());
    }

    private Optional<String> unsigned(String detail, Optional<String> value) {
        return value.filter(_ -> !signed.contains(detail));
    }

    private Map<String, String> unsigned(Map<String, String> details) {
        return details.entrySet().stream()
                .filter(each -> !signed.contains(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
