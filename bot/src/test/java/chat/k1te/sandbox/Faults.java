package chat.k1te.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Breaks calls and updates on demand. Safe to share.
public final class Faults {
    private static final class Rule {
        final Predicate<Call> which;
        final Fault fault;
        int left;

        Rule(Predicate<Call> which, Fault fault, int left) {
            this.which = which;
            this.fault = fault;
            this.left = left;
        }
    }

    private final Engine engine;
    private final List<Rule> rules = new ArrayList<>();
    private FaultPlan plan = _ -> Optional.empty();
    private int hanging;
    private int releases;

    Faults(Engine engine) {
        this.engine = engine;
    }

    /// The next `times` calls of this method fail.
    public void failNext(int times, String method, Fault fault) {
        add(new Rule(call -> call.method().equalsIgnoreCase(method), fault, times));
    }

    /// The next `times` calls of this method to this chat fail.
    public void failNext(int times, String method, long chatId, Fault fault) {
        add(new Rule(call -> call.method().equalsIgnoreCase(method) && call.chatId() == chatId, fault, times));
    }

    /// Every such call fails until [#clear].
    public void failEvery(Predicate<Call> which, Fault fault) {
        add(new Rule(which, fault, Integer.MAX_VALUE));
    }

    /// Asks `newPlan` about every call that no rule fits.
    public void plan(FaultPlan newPlan) {
        engine.world.change(() -> plan = newPlan);
    }

    /// From here on nothing fails; what hangs goes on hanging.
    public void clear() {
        engine.world.change(() -> {
            rules.clear();
            plan = _ -> Optional.empty();
        });
    }

    /// Lets every call that hangs now go on.
    public void releaseHanging() {
        engine.world.change(() -> releases++);
    }

    /// Waits until at least `count` calls hang.
    public boolean awaitHanging(int count, Duration timeout) {
        return engine.world.await(() -> hanging >= count, timeout);
    }

    /// The next `count` updates come twice, with the same `update_id`.
    public void duplicateNextUpdates(int count) {
        engine.world.change(() -> engine.updates.duplicateNext(count));
    }

    /// The next `count` updates of this type (`message`, `my_chat_member`…) never come.
    public void loseNextUpdates(int count, String type) {
        engine.world.change(() -> engine.updates.loseNext(count, type::equals));
    }

    /// Queues an update written by hand: an object without `update_id`, which may be anything, valid or not.
    public void injectUpdate(String json) {
        engine.world.change(() -> engine.updates.inject(json));
    }

    /// Keeps all new updates back until [#releaseUpdates].
    public void holdUpdates() {
        engine.world.change(engine.updates::hold);
    }

    public void releaseUpdates() {
        engine.world.change(engine.updates::release);
    }

    Optional<Fault> next(Call call) {
        return engine.world.read(() -> {
            Optional<Rule> rule =
                    rules.stream().filter(r -> r.left > 0 && r.which.test(call)).findFirst();
            rule.ifPresent(r -> r.left--);
            return rule.map(r -> r.fault).or(() -> plan.next(call));
        });
    }

    void hang(Duration longest) {
        int before = engine.world.change(() -> {
            hanging++;
            return releases;
        });
        engine.world.await(() -> releases != before || engine.closed, longest);
        engine.world.change(() -> hanging--);
    }

    private void add(Rule rule) {
        engine.world.change(() -> {
            rules.add(rule);
        });
    }
}
