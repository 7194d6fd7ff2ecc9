package chat.k1te.webserver.api;

import chat.k1te.management.Telegram;
import chat.k1te.management.ThreadManagement;
import chat.k1te.management.ThreadOutcome;
import chat.k1te.management.TopicKeeper.TopicEnd;
import chat.k1te.telegram.ThreadTexts;
import chat.k1te.tenant.Operator;
import chat.k1te.tenant.OperatorId;
import chat.k1te.thread.Author;
import chat.k1te.thread.ChatThread;
import chat.k1te.thread.Message;
import chat.k1te.thread.ThreadId;
import chat.k1te.webserver.widget.Entries;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// One thread: reading it, and what operators decide about it.
final class ThreadHandlers {
    private static final String ONE = "/api/threads/{id}";
    private static final int ID_LIMIT = 32;

    private final ThreadDoors doors;
    private final ThreadAccess access;

    ThreadHandlers(ThreadDoors doors, ThreadAccess access) {
        this.doors = doors;
        this.access = access;
    }

    List<Route> routes() {
        ThreadManagement threads = doors.threads();
        return List.of(
                Route.get(ONE, access.forTeam(this::look)),
                Route.get(ONE + "/messages", access.forTeam(this::messages)),
                Route.act(ONE + "/close", deciding(threads::close)),
                Route.act(ONE + "/reopen", deciding(threads::reopen)),
                Route.act(ONE + "/block", deciding(threads::block)),
                Route.act(ONE + "/unblock", deciding(threads::unblock)),
                Route.post(ONE + "/assign", access.forTeam(this::assign)),
                Route.delete(ONE, this::erase).thatDestroys());
    }

    private ThreadJson json(Call call) {
        return new ThreadJson(doors.shown().files(), call.language());
    }

    private Answer look(Call call, ThreadManagement.Opened opened) {
        return Answer.ok(json(call).whole(opened, ThreadTexts.link(opened.thread())));
    }

    private Answer messages(Call call, ThreadManagement.Opened opened) {
        Optional<Paging> paging = call.paging();
        String before = call.asked("before").orElse(Long.toString(Long.MAX_VALUE));
        if (paging.isEmpty() || !before.matches("[0-9]{1,19}")) {
            return Answer.refused(ApiRefusal.BAD_REQUEST);
        }
        ThreadId id = opened.thread().id();
        Entries entries = Entries.of(
                opened.channel(), id, doors.shown().files(), call.language().toLanguageTag());
        List<Message> part =
                doors.shown().reader().before(id, number(before), paging.get().limit());
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode items = json.putArray("items");
        part.forEach(message -> items.add(entries.json(message)));
        return Answer.ok(json.put("more", !part.isEmpty() && part.getFirst().seq() > 1));
    }

    /// What is beyond every place is behind the last one.
    private static long number(String digits) {
        return digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    private Route.Handler deciding(BiFunction<OperatorId, ThreadId, ThreadOutcome> decision) {
        return call -> answer(call, decision.apply(call.person(), ThreadAccess.id(call)));
    }

    private Answer answer(Call call, ThreadOutcome outcome) {
        return switch (outcome) {
            case ThreadOutcome.Done(ChatThread thread) ->
                doors.threads()
                        .find(call.person(), thread.id())
                        .map(opened -> Answer.ok(json(call).summary(opened.listed())))
                        .orElse(Answer.refused(ApiRefusal.NOT_FOUND));
            case ThreadOutcome.Refused refused ->
                switch (refused.why()) {
                    case NO_SUCH_THREAD -> Answer.refused(ApiRefusal.NOT_FOUND);
                    case NO_SUCH_OPERATOR ->
                        Answer.invalid(Map.of("to", refused.why().code()));
                };
        };
    }

    private Answer assign(Call call, ThreadManagement.Opened opened) throws InterruptedException {
        Field body = Field.in(call.body()).only("to");
        Optional<String> to = body.at("to").text(ID_LIMIT);
        if (to.isEmpty() || !body.wrong().isEmpty()) {
            return Answer.invalid(body.wrong());
        }
        ThreadId id = opened.thread().id();
        return switch (to.get()) {
            case "none" -> answer(call, doors.threads().assign(call.person(), id, Optional.empty()));
            case "me" -> answer(call, doors.threads().assign(call.person(), id, Optional.of(author(call))));
            case String member -> {
                Optional<Author.ByOperator> found = member(call, opened, member);
                yield found.isEmpty()
                        ? Answer.invalid(Map.of("to", ThreadOutcome.Reason.NO_SUCH_OPERATOR.code()))
                        : answer(call, doors.threads().assign(call.person(), id, found));
            }
        };
    }

    private static Author.ByOperator author(Call call) {
        return new Author.ByOperator(call.person(), call.caller().name());
    }

    /// Somebody of the team, by the name that the others know.
    private Optional<Author.ByOperator> member(Call call, ThreadManagement.Opened opened, String id)
            throws InterruptedException {
        Optional<Operator> found = doors
                .teams()
                .team()
                .everybody(call.person(), opened.channel().tenant())
                .stream()
                .filter(operator -> operator.user().toString().equals(id))
                .findFirst();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        OperatorId user = found.get().user();
        String name = found.get().name().isEmpty()
                ? doors.teams().telegram().get().nameOf(user)
                : found.get().name();
        return Optional.of(new Author.ByOperator(user, name));
    }

    /// What the group still shows has to be deleted there, by somebody who may.
    private Answer erase(Call call) throws Telegram.Unreachable, InterruptedException {
        ThreadId id = ThreadAccess.id(call);
        Optional<String> link =
                doors.threads().find(call.person(), id).flatMap(opened -> ThreadTexts.link(opened.thread()));
        Optional<TopicEnd> end = doors.eraser().erase(call.person(), id);
        if (end.isEmpty()) {
            return Answer.refused(access.refusal(call, id));
        }
        return switch (end.get()) {
            case NONE, REMOVED -> new Answer.Done();
            case LEFT -> {
                ObjectNode json = JsonNodeFactory.instance.objectNode().put("left", "topic");
                link.ifPresent(address -> json.put("topicLink", address));
                yield Answer.ok(json);
            }
        };
    }
}
