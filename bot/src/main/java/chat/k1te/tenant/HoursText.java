package chat.k1te.tenant;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Working hours as people write them: `Mon-Fri 9:00-18:00, Sat 10-14 Europe/Kyiv`. Days are read in English and
/// Ukrainian.
public final class HoursText {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("uk"));
    private static final String DASH = "\\s*[-–—]\\s*";
    private static final Pattern PART =
            Pattern.compile("(\\p{L}+\\.?)(?:" + DASH + "(\\p{L}+\\.?))?\\s+([\\d:.]+)" + DASH + "([\\d:.]+)");
    private static final Pattern ZONE = Pattern.compile("\\s([A-Za-z_]+(?:/[A-Za-z_+-]+)+|UTC)\\s*$");
    private static final Pattern PARTS = Pattern.compile("[,;\n]");
    private static final Pattern WORDS = Pattern.compile("[\\s,;]+");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");
    private static final int LONGEST = 1000;

    private HoursText() {}

    /// @param zone of hours that name none
    /// @return absent when they can't be understood wholly
    public static Optional<WorkingHours> read(String text, Optional<ZoneId> zone, Set<LocalDate> holidays) {
        Matcher named = ZONE.matcher(" " + text);
        boolean hasZone = named.find();
        Optional<ZoneId> said = hasZone ? zone(named.group(1)) : zone;
        String spans = hasZone ? (" " + text).substring(0, named.start()) : text;
        if (text.length() > LONGEST || said.isEmpty()) {
            return Optional.empty();
        }
        List<WorkingHours.Span> week = new ArrayList<>();
        for (String part : PARTS.split(spans, -1)) {
            if (!part.isBlank()) {
                List<WorkingHours.Span> read = spans(part.strip());
                if (read.isEmpty()) {
                    return Optional.empty();
                }
                week.addAll(read);
            }
        }
        return week.isEmpty() ? Optional.empty() : Optional.of(new WorkingHours(said.get(), week, holidays));
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// Some days with the same hours; none if it can't be understood.
    private static List<WorkingHours.Span> spans(String part) {
        Matcher match = PART.matcher(part);
        if (!match.matches()) {
            return List.of();
        }
        Optional<DayOfWeek> first = day(match.group(1));
        Optional<DayOfWeek> last = match.group(2) == null ? first : day(match.group(2));
        Optional<LocalTime> from = time(match.group(3));
        Optional<LocalTime> to =
                match.group(4).matches("24([:.]00)?") ? Optional.of(LocalTime.MAX) : time(match.group(4));
        boolean whole = first.isPresent() && last.isPresent() && from.isPresent() && to.isPresent();
        if (!whole || !from.get().isBefore(to.get())) {
            return List.of();
        }
        int days = Math.floorMod(last.get().getValue() - first.get().getValue(), 7);
        return Stream.iterate(first.get(), day -> day.plus(1))
                .limit(days + 1L)
                .map(day -> new WorkingHours.Span(day, from.get(), to.get()))
                .toList();
    }

    private static Optional<DayOfWeek> day(String word) {
        String wanted = word.replace(".", "").toLowerCase(Locale.ROOT);
        return Stream.of(DayOfWeek.values())
                .filter(day -> LANGUAGES.stream()
                        .flatMap(language -> Stream.of(TextStyle.values())
                                .map(style ->
                                        day.getDisplayName(style, language).toLowerCase(Locale.ROOT)))
                        .anyMatch(name -> wanted.length() > 1 && name.equals(wanted)))
                .findFirst();
    }

    private static Optional<LocalTime> time(String text) {
        Matcher match = TIME.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(match.group(1));
        int minute = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    /// So that [#read] understands it again. Neighbouring days with the same hours are said together.
    public static String write(WorkingHours hours, Locale language) {
        List<String> parts = new ArrayList<>();
        List<WorkingHours.Span> left = new ArrayList<>(hours.spans());
        left.sort(Comparator.comparing(WorkingHours.Span::day).thenComparing(WorkingHours.Span::from));
        while (!left.isEmpty()) {
            WorkingHours.Span first = left.removeFirst();
            DayOfWeek last = first.day();
            while (last != DayOfWeek.SUNDAY
                    && left.remove(new WorkingHours.Span(last.plus(1), first.from(), first.to()))) {
                last = last.plus(1);
            }
            parts.add(days(first.day(), last, language) + " " + CLOCK.format(first.from()) + "–"
                    + (first.to().equals(LocalTime.MAX) ? "24:00" : CLOCK.format(first.to())));
        }
        return String.join(", ", parts) + " " + hours.zone();
    }

    private static String days(DayOfWeek first, DayOfWeek last, Locale language) {
        String from = first.getDisplayName(TextStyle.SHORT, language);
        return first == last ? from : from + "–" + last.getDisplayName(TextStyle.SHORT, language);
    }

    /// Days as `2026-12-25`, with anything between.
    ///
    /// @return absent when one of them is no day
    public static Optional<Set<LocalDate>> holidays(String text) {
        Set<LocalDate> days = new TreeSet<>();
        for (String word : WORDS.split(text.strip(), -1)) {
            try {
                days.add(LocalDate.parse(word));
            } catch (DateTimeException _) {
                return Optional.empty();
            }
        }
        return Optional.of(days);
    }
}
