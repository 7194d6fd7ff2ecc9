package chat.k1te.thread;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a thread still owes Telegram.
///
/// @param topic   where the thread is shown, once it is
/// @param losses  when topics of this thread were found to be gone, within the last hour
/// @param card    the Telegram message that is the visitor's card; 0 before it was shown, negative when it never will
/// be
/// @param due     the places of messages that Telegram has not been given, ascending
/// @param changed the places of messages that Telegram was given in an older state
/// @param look    what topic and card show of how things stand
/// @param marks   the places of operators' messages whose reaction by the bot may be out of date
/// @param stale   what may not say yet who the visitor is
/// @param parcel  what is on its way
public record Outgoing(
        Optional<Topic> topic,
        List<Instant> losses,
        int card,
        List<Long> due,
        List<Long> changed,
        List<Long> marks,
        TopicLook look,
        Set<Face> stale,
        Optional<Parcel> parcel) {
    static final Outgoing NOTHING = new Outgoing(
            Optional.empty(),
            List.of(),
            0,
            List.of(),
            List.of(),
            List.of(),
            TopicLook.FRESH,
            Set.of(),
            Optional.empty());

    private static final Duration LOSSES_KEPT = Duration.ofHours(1);
    /// Reactions give way to words; with too many to catch up with, only the newest matter.
    private static final int MARKS_KEPT = 5;

    public Outgoing {
        losses = List.copyOf(losses);
        due = List.copyOf(due);
        changed = List.copyOf(changed);
        marks = List.copyOf(marks);
        stale = Set.copyOf(stale);
    }

    /// Whether the operators have been told who the visitor is.
    public boolean greeted() {
        return card != 0;
    }

    /// Whether there is anything for the relay to do.
    public boolean isDue() {
        return hasWords()
                || !changed.isEmpty()
                || !marks.isEmpty()
                || nextFace().isPresent()
                || parcel.isPresent();
    }

    /// Whether the operators wait for something that was said.
    public boolean hasWords() {
        return !due.isEmpty() || parcel.filter(each -> each.kind().isSaid()).isPresent();
    }

    /// What there is to set right of what says who the visitor is: the card first, which says more.
    public Optional<Face> nextFace() {
        if (stale.contains(Face.CARD) && card > 0) {
            return Optional.of(Face.CARD);
        }
        return stale.contains(Face.NAME) && topic.isPresent() ? Optional.of(Face.NAME) : Optional.empty();
    }

    /// How often a topic of this thread was lost in the hour before `now`.
    public long lossesBefore(Instant now) {
        return losses.stream().filter(at -> at.isAfter(now.minus(LOSSES_KEPT))).count();
    }

    private boolean carries(long seq) {
        return parcel.filter(each -> each.kind().isSaid() && each.seqs().contains(seq))
                .isPresent();
    }

    Outgoing owing(long seq) {
        return with(plus(due, List.of(seq)), changed, marks, parcel);
    }

    /// The message at this place has other words now; what Telegram has not been given is simply given later.
    Outgoing edited(long seq) {
        return due.contains(seq) && !carries(seq) ? this : with(due, plus(changed, List.of(seq)), marks, parcel);
    }

    /// The message at this place was taken back.
    Outgoing erased(long seq) {
        return due.contains(seq) && !carries(seq)
                ? with(minus(due, List.of(seq)), changed, marks, parcel)
                : edited(seq);
    }

    Outgoing marking(long seq) {
        List<Long> all = plus(marks, List.of(seq));
        return with(due, changed, all.subList(Math.max(0, all.size() - MARKS_KEPT), all.size()), parcel);
    }

    Outgoing unmarked(long seq) {
        return with(due, changed, minus(marks, List.of(seq)), parcel);
    }

    Outgoing sending(Parcel next) {
        Outgoing rest = without(faceOf(next));
        return switch (next.kind()) {
            case TOPIC, CARD, WORDS, FILE, LOOK, NAME -> rest.with(due, changed, marks, Optional.of(next));
            case EDIT, ERASE ->
                rest.with(due, minus(minus(changed, next.seqs()), next.spilled()), marks, Optional.of(next));
            case MARK -> rest.with(due, changed, minus(marks, next.seqs()), Optional.of(next));
        };
    }

    /// What a parcel, made now, says of who the visitor is.
    private Optional<Face> faceOf(Parcel next) {
        return switch (next.kind()) {
            case TOPIC, NAME -> Optional.of(Face.NAME);
            case CARD -> Optional.of(Face.CARD);
            case EDIT -> isCard(next.target()) ? Optional.of(Face.CARD) : Optional.empty();
            case WORDS, FILE, ERASE, MARK, LOOK -> Optional.empty();
        };
    }

    /// Whether this Telegram message is the visitor's card.
    public boolean isCard(int messageId) {
        return card > 0 && card == messageId;
    }

    /// More is known of the visitor. What is on its way may not say so yet; what is not there yet will.
    Outgoing introduced() {
        Set<Face> faces = EnumSet.noneOf(Face.class);
        faces.addAll(stale);
        if (!look.given() && (topic.isPresent() || isUnderway(Parcel.Kind.TOPIC))) {
            faces.add(Face.NAME);
        }
        if (card > 0 || isUnderway(Parcel.Kind.CARD)) {
            faces.add(Face.CARD);
        }
        return withStale(faces);
    }

    private boolean isUnderway(Parcel.Kind kind) {
        return parcel.filter(each -> each.kind() == kind).isPresent();
    }

    Outgoing without(Optional<Face> shown) {
        return withStale(
                stale.stream().filter(face -> !shown.equals(Optional.of(face))).collect(Collectors.toSet()));
    }

    private Outgoing withStale(Set<Face> faces) {
        return new Outgoing(topic, losses, card, due, changed, marks, look, faces, parcel);
    }

    /// @param messageId where it stands now; negative when it does not
    Outgoing settled(Parcel done, int messageId) {
        int shownCard = done.kind() == Parcel.Kind.CARD ? messageId : card;
        List<Long> left = done.kind().isSaid() ? minus(due, done.seqs()) : plus(due, done.spilled());
        TopicLook shown = switch (done.kind()) {
            case LOOK -> done.look().map(now -> now.calledAs(look)).orElse(look);
            case NAME -> look.named(TopicName.base(done.text()));
            case TOPIC, CARD, WORDS, FILE, EDIT, ERASE, MARK -> look;
        };
        return new Outgoing(topic, losses, shownCard, left, changed, marks, shown, stale, Optional.empty());
    }

    /// Telegram has certainly not taken what was on its way.
    Outgoing returned() {
        if (parcel.isEmpty()) {
            return this;
        }
        Parcel back = parcel.get();
        Set<Face> faces = new HashSet<>(stale);
        if (!back.kind().isSaid()) {
            faceOf(back).ifPresent(faces::add);
        }
        return withStale(faces).back(back);
    }

    private Outgoing back(Parcel back) {
        return switch (back.kind()) {
            // What is packed anew is packed in its present state.
            case TOPIC, CARD, WORDS, FILE -> with(due, minus(changed, back.seqs()), marks, Optional.empty());
            case EDIT, ERASE -> with(due, plus(changed, back.seqs()), marks, Optional.empty());
            case MARK -> with(due, changed, plus(marks, back.seqs()), Optional.empty());
            case LOOK, NAME -> with(due, changed, marks, Optional.empty());
        };
    }

    Outgoing looking(TopicLook shown) {
        return new Outgoing(topic, losses, card, due, changed, marks, shown, stale, parcel);
    }

    /// A topic was opened, by the name that was asked for.
    Outgoing shownIn(Topic place) {
        TopicLook fresh = parcel.filter(each -> each.kind() == Parcel.Kind.TOPIC)
                .map(asked -> TopicLook.FRESH.calledAs(look).named(TopicName.base(asked.text())))
                .orElseGet(() -> TopicLook.FRESH.calledAs(look));
        return new Outgoing(Optional.of(place), losses, card, due, changed, marks, fresh, stale, Optional.empty());
    }

    Outgoing withoutTopic(Instant now) {
        List<Instant> recent = Stream.concat(losses.stream(), Stream.of(now))
                .filter(at -> at.isAfter(now.minus(LOSSES_KEPT)))
                .toList();
        // What stood in the old topic is gone with it, and there is nothing left to change. Its name is for the next.
        TopicLook fresh = TopicLook.FRESH.calledAs(look);
        return new Outgoing(Optional.empty(), recent, 0, due, List.of(), List.of(), fresh, Set.of(), Optional.empty());
    }

    /// The desk is another group now.
    Outgoing elsewhere() {
        return new Outgoing(
                Optional.empty(), losses, 0, due, List.of(), List.of(), TopicLook.FRESH, Set.of(), Optional.empty());
    }

    /// Nothing more is owed.
    Outgoing ended() {
        return new Outgoing(topic, losses, card, List.of(), List.of(), List.of(), look, Set.of(), Optional.empty());
    }

    private Outgoing with(List<Long> due, List<Long> changed, List<Long> marks, Optional<Parcel> parcel) {
        return new Outgoing(topic, losses, card, due, changed, marks, look, stale, parcel);
    }

    private static List<Long> plus(List<Long> places, Collection<Long> more) {
        return Stream.concat(places.stream(), more.stream()).distinct().sorted().toList();
    }

    private static List<Long> minus(List<Long> places, Collection<Long> fewer) {
        return places.stream().filter(place -> !fewer.contains(place)).toList();
    }
}
