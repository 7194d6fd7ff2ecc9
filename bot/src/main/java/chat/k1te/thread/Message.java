package chat.k1te.thread;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One thing said.
///
/// @param seq       its place in the thread, from 1; never changes
/// @param rev       its last change: higher than every change of the thread before it
/// @param editedAt  when its words were last changed
/// @param reactions what others have set on it, in the order in which they did
/// @param failed    why it could not be delivered to Telegram, once that is certain
/// @param shown     where it stands in Telegram, once it does
public record Message(
        long seq,
        long rev,
        Instant at,
        Author author,
        Source source,
        Content content,
        Context context,
        Optional<Instant> editedAt,
        List<Reaction> reactions,
        Optional<Refusal> failed,
        Optional<Shown> shown) {
    public Message {
        reactions = List.copyOf(reactions);
    }

    /// Something just said.
    Message(long seq, long rev, Instant at, Author author, Source source, Content content, Context context) {
        this(
                seq,
                rev,
                at,
                author,
                source,
                content,
                context,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    Message failedAt(long next, Refusal why) {
        return new Message(
                seq, next, at, author, source, content, context, editedAt, reactions, Optional.of(why), shown);
    }

    Message edited(long next, Content changed, Instant now) {
        return new Message(seq, next, at, author, source, changed, context, Optional.of(now), reactions, failed, shown);
    }

    /// With other content that is no other words.
    Message with(long next, Content changed) {
        return new Message(seq, next, at, author, source, changed, context, editedAt, reactions, failed, shown);
    }

    Message erased(long next) {
        return new Message(
                seq,
                next,
                at,
                author,
                source,
                new Content.Erased(),
                Context.NONE,
                Optional.empty(),
                List.of(),
                failed,
                shown);
    }

    /// With `reaction` in the place of those that the same person had set; an empty emoji takes them away.
    Message reacted(long next, Reaction reaction) {
        Stream<Reaction> others =
                reactions.stream().filter(each -> !each.operator().equals(reaction.operator()));
        Stream<Reaction> mine = reaction.emoji().isEmpty() ? Stream.empty() : Stream.of(reaction);
        return new Message(
                seq,
                next,
                at,
                author,
                source,
                content,
                context,
                editedAt,
                Stream.concat(others, mine).toList(),
                failed,
                shown);
    }

    Message shownAs(Shown place) {
        return new Message(
                seq, rev, at, author, source, content, context, editedAt, reactions, failed, Optional.of(place));
    }

    public boolean fromVisitor() {
        return author instanceof Author.ByVisitor;
    }

    public boolean isErased() {
        return content instanceof Content.Erased;
    }

    /// What the visitor has set on it; empty for nothing.
    public String visitorsReaction() {
        return reactions.stream()
                .filter(Reaction::byVisitor)
                .map(Reaction::emoji)
                .findFirst()
                .orElse("");
    }
}
