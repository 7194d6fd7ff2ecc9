package chat.k1te.webserver.api;

import chat.k1te.management.ThreadManagement.Listed;
import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.OperatorId;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.ThreadQuery;
import chat.k1te.thread.ThreadState;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Looking for threads.
final class ThreadListHandlers {
    private static final int LONGEST_WORDS = 100;

    private final ThreadDoors doors;

    ThreadListHandlers(ThreadDoors doors) {
        this.doors = doors;
    }

    List<Route> routes() {
        return List.of(Route.get("/api/threads", this::list));
    }

    private Answer list(Call call) {
        Set<ChannelId> channels = doors.threads().channelsOf(call.person()).keySet();
        Optional<ChannelId> wanted = call.asked("channel").map(ChannelId::new);
        if (wanted.filter(channel -> !channels.contains(channel)).isPresent()) {
            return Answer.refused(ApiRefusal.NOT_FOUND);
        }
        return query(call, wanted.map(Set::of).orElse(channels))
                .map(query -> Answer.ok(page(call, query)))
                .orElse(Answer.refused(ApiRefusal.BAD_REQUEST));
    }

    private ObjectNode page(Call call, ThreadQuery query) {
        ThreadJson json = new ThreadJson(doors.shown().files(), call.language());
        List<Listed> found = doors.threads().list(call.person(), query);
        boolean more = found.size() == query.limit();
        List<Listed> shown = more ? found.subList(0, found.size() - 1) : found;
        Optional<String> next = more ? Optional.of(cursor(shown.getLast())) : Optional.empty();
        return Paging.page(shown.stream().map(json::summary).toList(), next);
    }

    /// What is asked for, and one more, which tells whether there is another page; absent when it makes no sense.
    private static Optional<ThreadQuery> query(Call call, Set<ChannelId> channels) {
        Optional<Paging> paging = call.paging();
        Optional<Set<ThreadState>> states = states(call.asked("state"));
        Optional<ThreadQuery.Assigned> assigned = assigned(call);
        Optional<String> words = call.asked("q").map(String::strip);
        boolean sensible = paging.isPresent()
                && states.isPresent()
                && assigned.isPresent()
                && words.filter(text -> text.length() > LONGEST_WORDS).isEmpty();
        if (!sensible) {
            return Optional.empty();
        }
        ThreadQuery first = ThreadQuery.all(channels, paging.get().limit() + 1)
                .in(states.get())
                .with(assigned.get());
        ThreadQuery query = words.map(text -> first.with(new ThreadQuery.Search(text, Set.of())))
                .orElse(first);
        Optional<String> after = paging.get().after();
        return after.isEmpty()
                ? Optional.of(query)
                : after.flatMap(ThreadListHandlers::place).map(query::after);
    }

    private static Optional<Set<ThreadState>> states(Optional<String> word) {
        if (word.isEmpty()) {
            return Optional.of(Set.of(ThreadState.values()));
        }
        return word.get().equals("open")
                ? Optional.of(ThreadState.OPEN)
                : Stream.of(ThreadState.values())
                        .filter(state -> Field.word(state).equals(word.get()))
                        .<Set<ThreadState>>map(Set::of)
                        .findFirst();
    }

    private static Optional<ThreadQuery.Assigned> assigned(Call call) {
        return switch (call.asked("assignee").orElse("")) {
            case "" -> Optional.of(new ThreadQuery.Assigned.Anyhow());
            case "none" -> Optional.of(new ThreadQuery.Assigned.ToNobody());
            case "me" -> Optional.of(new ThreadQuery.Assigned.To(call.person()));
            case String id
            when id.matches("[0-9]{1,18}") ->
                Optional.of(new ThreadQuery.Assigned.To(new OperatorId(Long.parseLong(id))));
            default -> Optional.empty();
        };
    }

    private static String cursor(Listed last) {
        return last.thread().changedAt() + " " + last.thread().id();
    }

    private static Optional<ThreadQuery.Place> place(String cursor) {
        String[] parts = cursor.split(" ", 2);
        try {
            return parts.length == 2
                    ? Optional.of(new ThreadQuery.Place(Instant.parse(parts[0]), new ThreadId(parts[1])))
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
