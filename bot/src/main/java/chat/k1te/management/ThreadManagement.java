package chat.k1te.management;

import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.Channels;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.Tenant;
import chat.k1te.thread.Author;
import chat.k1te.thread.Chat;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.ThreadQuery;
import chat.k1te.thread.ThreadSummary;
import chat.k1te.thread.Threads;
import chat.k1te.thread.Visitor;
import chat.k1te.thread.VisitorId;
import chat.k1te.thread.Visitors;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The threads of the channels that somebody's teams answer: whoever has a role in a team sees its threads, closes,
/// blocks and gives them to others. The store is asked for no others.
///
/// Safe for use by several threads.
public final class ThreadManagement {
    /// Of visitors whose name or page fits a search so many are looked at; with more the search tells little anyway.
    private static final int SEARCHED_VISITORS = 1_000;

    private final Roles roles;
    private final Stock stock;
    private final Chat chat;
    private final TopicKeeper topics;
    private final InstantSource clock;

    /// Where threads and what belongs to them is kept.
    public record Stock(Channels channels, Threads threads, Visitors visitors) {}

    public ThreadManagement(Roles roles, Stock stock, Chat chat, TopicKeeper topics, InstantSource clock) {
        this.roles = roles;
        this.stock = stock;
        this.chat = chat;
        this.topics = topics;
        this.clock = clock;
    }

    /// A thread in a list.
    ///
    /// @param visitor absent only while they are being erased
    public record Listed(ThreadSummary thread, Channel channel, Optional<Visitor> visitor) {}

    /// A thread that was opened.
    ///
    /// @param visitor absent only while they are being erased
    public record Opened(ChatThread thread, Channel channel, Optional<Visitor> visitor) {
        public Listed listed() {
            return new Listed(ThreadSummary.of(thread), channel, visitor);
        }
    }

    /// The channels whose threads this person answers, by their ids: of the own team first, the oldest first.
    public Map<ChannelId, Channel> channelsOf(OperatorId person) {
        return channelsOf(roles.teamsOf(person));
    }

    /// Of these the channels that this person manages.
    public Map<ChannelId, Channel> managedBy(OperatorId person) {
        return channelsOf(roles.managedBy(person));
    }

    private Map<ChannelId, Channel> channelsOf(List<Tenant> tenants) {
        Map<ChannelId, Channel> byId = new LinkedHashMap<>();
        for (Tenant tenant : tenants) {
            stock.channels.ofTenant(tenant.id()).forEach(channel -> byId.put(channel.id(), channel));
        }
        return byId;
    }

    /// The threads that are asked for, those that changed last first; of channels that are not this person's none.
    /// Words
    /// are looked for in what was said and in what is known of visitors.
    public List<Listed> list(OperatorId person, ThreadQuery wanted) {
        Map<ChannelId, Channel> channels = channelsOf(person);
        Set<ChannelId> within = new HashSet<>(wanted.channels());
        within.retainAll(channels.keySet());
        ThreadQuery query = wanted.within(within);
        List<ThreadSummary> found = stock.threads.matching(query.search()
                .map(search -> query.with(namedToo(search, within)))
                .orElse(query));
        Map<VisitorId, Visitor> visitors =
                stock
                        .visitors
                        .all(found.stream()
                                .map(thread -> visitorOf(thread.id()))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Visitor::id, Function.identity()));
        return found.stream()
                .map(thread -> new Listed(
                        thread,
                        Objects.requireNonNull(
                                channels.get(thread.channel()), "only channels of theirs were asked for"),
                        Optional.ofNullable(visitors.get(visitorOf(thread.id())))))
                .toList();
    }

    private ThreadQuery.Search namedToo(ThreadQuery.Search search, Set<ChannelId> within) {
        Set<ThreadId> named = stock.visitors.matching(within, search.words(), SEARCHED_VISITORS).stream()
                .map(ThreadId::of)
                .collect(Collectors.toSet());
        named.addAll(search.orThese());
        return new ThreadQuery.Search(search.words(), named);
    }

    /// The thread, if this person answers its channel.
    public Optional<Opened> find(OperatorId person, ThreadId id) {
        return find(channelsOf(person), id);
    }

    /// The thread, if this person manages its channel.
    public Optional<Opened> findManaged(OperatorId person, ThreadId id) {
        return find(managedBy(person), id);
    }

    private Optional<Opened> find(Map<ChannelId, Channel> channels, ThreadId id) {
        return stock.threads
                .findOf(channels.keySet(), id)
                .map(thread -> new Opened(
                        thread,
                        Objects.requireNonNull(
                                channels.get(thread.channel()), "only channels of theirs were asked for"),
                        stock.visitors.find(visitorOf(thread.id()))));
    }

    private static VisitorId visitorOf(ThreadId thread) {
        return new VisitorId(thread.value());
    }

    /// Whether this person has a role in the team that answers the thread.
    public boolean mayCommand(OperatorId person, ChatThread thread) {
        return channelsOf(person).containsKey(thread.channel());
    }

    public ThreadOutcome close(OperatorId person, ThreadId id) {
        return change(person, id, now -> now.closed(clock.instant()));
    }

    public ThreadOutcome reopen(OperatorId person, ThreadId id) {
        return change(person, id, now -> now.reopened(clock.instant()));
    }

    /// The visitor may not write any more.
    public ThreadOutcome block(OperatorId person, ThreadId id) {
        return change(person, id, now -> now.blockedAt().isPresent() ? now : now.blocked(clock.instant()));
    }

    public ThreadOutcome unblock(OperatorId person, ThreadId id) {
        return change(person, id, now -> now.blockedAt().isPresent() ? now.unblocked(clock.instant()) : now);
    }

    /// Gives the thread to somebody of the team, or to nobody.
    public ThreadOutcome assign(OperatorId person, ThreadId id, Optional<Author.ByOperator> to) {
        Optional<Opened> found = find(person, id);
        if (found.isEmpty()) {
            return new ThreadOutcome.Refused(ThreadOutcome.Reason.NO_SUCH_THREAD);
        }
        boolean known = to.map(Author.ByOperator::operator)
                .map(operator ->
                        roles.of(found.get().channel().tenant(), operator).isPresent())
                .orElse(true);
        return known
                ? new ThreadOutcome.Done(take(id, to))
                : new ThreadOutcome.Refused(ThreadOutcome.Reason.NO_SUCH_OPERATOR);
    }

    /// Somebody in the group takes the thread on, or gives it back. Everybody there may answer, so everybody may do
    /// that: that they are there the caller has seen.
    public ChatThread take(ThreadId id, Optional<Author.ByOperator> by) {
        return changed(id, now -> now.care().assignee().equals(by) ? now : now.assignedTo(by, clock.instant()));
    }

    private ThreadOutcome change(OperatorId person, ThreadId id, UnaryOperator<ChatThread> change) {
        return find(person, id).isPresent()
                ? new ThreadOutcome.Done(changed(id, change))
                : new ThreadOutcome.Refused(ThreadOutcome.Reason.NO_SUCH_THREAD);
    }

    private ChatThread changed(ThreadId id, UnaryOperator<ChatThread> change) {
        // The card is drawn right after it, so that it is not owed any more.
        ChatThread after = chat.change(id, now -> change.apply(now).redrawn(clock.instant()));
        topics.redraw(after);
        return after;
    }
}
