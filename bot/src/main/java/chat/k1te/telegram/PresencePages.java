package chat.k1te.telegram;

import chat.k1te.management.ChannelManagement;
import chat.k1te.management.Outcome;
import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.HoursText;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.Presence;
import chat.k1te.tenant.WorkingHours;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.telegram.telegrambots.meta.api.objects.User;

/// When a channel is answered, what visitors are told outside of that, and when the group is reminded: a page that
/// changes in place, and questions answered by reply.
final class PresencePages {
    static final String PAGE = "presence";
    private static final String HOURS = "hours";
    private static final String ALWAYS = "always";
    private static final String HOLIDAYS = "holidays";
    private static final String AWAY = "away";
    private static final String NUDGE = "nudge";

    /// What visitors read outside of hours fits into one message with room to spare.
    /// Minutes a visitor may wait; 0 for no reminder.
    private static final List<Integer> NUDGES = List.of(0, 5, 15, 30, 60);

    private final ChannelManagement management;
    private final Questions questions;
    private final Talk talk;

    PresencePages(ChannelManagement management, Questions questions, Talk talk) {
        this.management = management;
        this.talk = talk;
        this.questions = questions
                .on(HOURS, this::hoursGiven)
                .on(HOLIDAYS, this::holidaysGiven)
                .on(AWAY, this::awayGiven);
    }

    void addTo(Buttons buttons) {
        buttons.on(PAGE, press -> page(press, management.find(press.person(), new ChannelId(press.argument()))))
                .on(HOURS, press -> ask(press, HOURS, "presence.hours-ask"))
                .on(HOLIDAYS, press -> ask(press, HOLIDAYS, "presence.holidays-ask"))
                .on(AWAY, press -> ask(press, AWAY, "presence.away-ask"))
                .on(
                        ALWAYS,
                        press -> changed(press, press.argument(), presence -> withHours(presence, Optional.empty())))
                .on(NUDGE, this::nudge);
    }

    private String page(Buttons.Press press, Optional<Channel> channel) throws InterruptedException {
        if (channel.isEmpty()) {
            return press.texts().say("button.old");
        }
        BotTexts texts = press.texts();
        ChannelId id = channel.get().id();
        Presence presence = channel.get().rules().presence();
        Keyboard keyboard = new Keyboard()
                .row(
                        Keyboard.button(texts.say("presence.set-hours"), Buttons.data(HOURS, id)),
                        Keyboard.button(texts.say("presence.set-always"), Buttons.data(ALWAYS, id)))
                .row(
                        Keyboard.button(texts.say("presence.set-holidays"), Buttons.data(HOLIDAYS, id)),
                        Keyboard.button(texts.say("presence.set-away"), Buttons.data(AWAY, id)));
        keyboard.row(NUDGES.stream()
                .map(minutes ->
                        Keyboard.button(nudgeLabel(texts, presence, minutes), Buttons.data(NUDGE, minutes + ":" + id)))
                .toList());
        talk.rewrite(
                press,
                describe(texts, channel.get()),
                keyboard.row(texts.say("channels.back-to-page"), Buttons.data(ChannelPages.PAGE, id))
                        .markup());
        return "";
    }

    private static String nudgeLabel(BotTexts texts, Presence presence, int minutes) {
        boolean chosen = presence.nudgeAfter().map(Duration::toMinutes).orElse(0L) == minutes;
        String label = minutes == 0 ? texts.say("presence.no-nudge") : texts.say("presence.minutes", minutes);
        return chosen ? "✓ " + label : label;
    }

    private static FormattedText describe(BotTexts texts, Channel channel) {
        Presence presence = channel.rules().presence();
        FormattedText text = new FormattedText().bold(channel.name()).plain("\n");
        text.line(presence.hours()
                .map(hours -> texts.say("presence.hours", HoursText.write(hours, texts.language())))
                .orElseGet(() -> texts.say("presence.always")));
        presence.hours()
                .map(WorkingHours::holidays)
                .filter(days -> !days.isEmpty())
                .ifPresent(days -> text.line(texts.say(
                        "presence.holidays",
                        new TreeSet<>(days).stream().map(LocalDate::toString).collect(Collectors.joining(", ")))));
        presence.awayText().ifPresent(away -> text.line(texts.say("presence.away", away)));
        return text.line(presence.nudgeAfter()
                .map(after -> texts.say("presence.nudge", texts.count("count.minutes", after.toMinutes())))
                .orElseGet(() -> texts.say("presence.never")));
    }

    private String ask(Buttons.Press press, String kind, String key) throws InterruptedException {
        Optional<Channel> channel = management.find(press.person(), new ChannelId(press.argument()));
        if (channel.isEmpty()) {
            return press.texts().say("button.old");
        }
        questions.ask(press, kind, press.texts().say(key), channel.get());
        return "";
    }

    private String nudge(Buttons.Press press) throws InterruptedException {
        String[] parts = press.argument().split(":", 2);
        boolean known =
                parts.length == 2 && parts[0].matches("\\d{1,3}") && NUDGES.contains(Integer.parseInt(parts[0]));
        if (!known) {
            return press.texts().say("button.old");
        }
        Optional<Duration> after = Optional.of(Integer.parseInt(parts[0]))
                .filter(minutes -> minutes > 0)
                .map(Duration::ofMinutes);
        return changed(press, parts[1], presence -> new Presence(presence.hours(), presence.awayText(), after));
    }

    private String changed(Buttons.Press press, String id, UnaryOperator<Presence> change) throws InterruptedException {
        return switch (change(press.person(), new ChannelId(id), change)) {
            case Outcome.Done(Channel now) -> page(press, Optional.of(now));
            case Outcome.Refused _ -> press.texts().say("button.old");
        };
    }

    private Outcome change(OperatorId person, ChannelId id, UnaryOperator<Presence> change) {
        return management.rule(person, id, rules -> rules.withPresence(change.apply(rules.presence())));
    }

    private void hoursGiven(User person, ChannelId id, String words) throws InterruptedException {
        Optional<WorkingHours> before = management
                .find(new OperatorId(person.getId()), id)
                .flatMap(channel -> channel.rules().presence().hours());
        Optional<WorkingHours> hours = HoursText.read(
                words,
                before.map(WorkingHours::zone).or(() -> zoneOf(BotTexts.of(person))),
                before.map(WorkingHours::holidays).orElse(Set.of()));
        given(person, id, hours.map(read -> presence -> withHours(presence, Optional.of(read))), "presence.hours-bad");
    }

    /// Who reads Ukrainian most likely lives by Kyiv's clocks; others have to name theirs.
    private static Optional<ZoneId> zoneOf(BotTexts texts) {
        return texts.language().getLanguage().equals("uk") ? Optional.of(ZoneId.of("Europe/Kyiv")) : Optional.empty();
    }

    private void holidaysGiven(User person, ChannelId id, String words) throws InterruptedException {
        boolean none = words.strip().equals("-");
        Optional<Set<LocalDate>> days = none ? Optional.of(Set.of()) : HoursText.holidays(words);
        given(
                person,
                id,
                days.map(read -> presence -> withHours(
                        presence, presence.hours().map(hours -> new WorkingHours(hours.zone(), hours.spans(), read)))),
                "presence.holidays-bad");
    }

    private void awayGiven(User person, ChannelId id, String words) throws InterruptedException {
        String text = words.strip();
        Optional<String> away = text.equals("-") ? Optional.empty() : Optional.of(text);
        boolean fits = !text.isEmpty() && text.length() <= Presence.AWAY_LIMIT;
        given(
                person,
                id,
                fits
                        ? Optional.of(presence -> new Presence(presence.hours(), away, presence.nudgeAfter()))
                        : Optional.empty(),
                "presence.away-bad");
    }

    private void given(User person, ChannelId id, Optional<UnaryOperator<Presence>> change, String bad)
            throws InterruptedException {
        BotTexts texts = BotTexts.of(person);
        if (change.isEmpty()) {
            talk.say(person.getId(), new FormattedText().plain(texts.say(bad)));
            return;
        }
        FormattedText said = switch (change(new OperatorId(person.getId()), id, change.get())) {
            case Outcome.Done(Channel now) -> describe(texts, now);
            case Outcome.Refused _ -> new FormattedText().plain(texts.say("button.old"));
        };
        talk.say(person.getId(), said);
    }

    private static Presence withHours(Presence presence, Optional<WorkingHours> hours) {
        return new Presence(hours, presence.awayText(), presence.nudgeAfter());
    }
}
