package chat.k1te.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    private final Map<FaultKind, Long> counts = new EnumMap<>(FaultKind.class);
    private FaultPlan plan = _ -> Optional.empty();
    private int hanging;
    private int releases;

    Faults(Engine engine) {
        this.engine = engine;
        engine.updates.tellFaults(this::count);
    }

    /// One item of an album that fails, and how long its error says to wait.
    record AlbumFault(int item, int retryAfterSeconds) {}

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

    /// In the next album all items but this one, counted from 1, are sent; the call is refused with its number.
    public void failNextAlbum(int item, int retryAfterSeconds) {
        engine.world.change(() -> engine.albumFault = Optional.of(new AlbumFault(item, retryAfterSeconds)));
    }

    /// From here on chance decides what goes wrong; the same seed decides the same.
    public void random(long seed, FaultRates rates) {
        random(seed, rates, _ -> true);
    }

    /// As [#random(long, FaultRates)], only for some calls; updates are struck all the same.
    public void random(long seed, FaultRates rates, Predicate<Call> which) {
        engine.world.change(() -> {
            Chance chance = new Chance(seed, rates);
            plan = call -> which.test(call) ? chance.next(call) : Optional.empty();
            engine.updates.disorder(Optional.of(chance));
        });
    }

    /// How often what has gone wrong so far, whether by rule, plan or chance.
    public Map<FaultKind, Long> counts() {
        return engine.world.read(() -> Map.copyOf(counts));
    }

    /// From here on nothing fails; what hangs goes on hanging.
    public void clear() {
        engine.world.change(() -> {
            rules.clear();
            plan = _ -> Optional.empty();
            engine.albumFault = Optional.empty();
            engine.updates.disorder(Optional.empty());
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
            Optional<Fault> fault = rule.map(r -> r.fault).or(() -> plan.next(call));
            fault.map(FaultKind::of).ifPresent(this::count);
            return fault;
        });
    }

    private void count(FaultKind kind) {
        counts.merge(kind, 1L, Long::sum);
    }

    void pause(Duration pause) {
        engine.world.await(() -> engine.closed, pause);
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
