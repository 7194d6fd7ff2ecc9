package chat.k1te.testing;

import chat.k1te.relay.Inbox;
import chat.k1te.relay.Stores;
import chat.k1te.tenant.Avatars;
import chat.k1te.tenant.BotId;
import chat.k1te.tenant.ChannelId;
import chat.k1te.tenant.ChannelSecrets;
import chat.k1te.tenant.GroupId;
import chat.k1te.tenant.Invitation;
import chat.k1te.tenant.Invitations;
import chat.k1te.tenant.Languages;
import chat.k1te.tenant.Operator;
import chat.k1te.tenant.OperatorId;
import chat.k1te.tenant.Operators;
import chat.k1te.tenant.Tenant;
import chat.k1te.tenant.TenantId;
import chat.k1te.tenant.Tenants;
import chat.k1te.thread.Erasures;
import chat.k1te.thread.Handoff;
import chat.k1te.thread.Handoffs;
import chat.k1te.thread.Placement;
import chat.k1te.thread.Placements;
import chat.k1te.thread.ThreadId;
import chat.k1te.thread.Visitor;
import chat.k1te.thread.VisitorDetails;
import chat.k1te.thread.VisitorId;
import chat.k1te.thread.Visitors;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// All stores in memory, held to the same contract as those in MongoDB.
public final class InMemoryStores {
    private InMemoryStores() {}

    public static Stores create() {
        return with(new InMemoryInbox());
    }

    public static Stores with(Inbox inbox) {
        InMemoryMessages messages = new InMemoryMessages();
        return new Stores(
                new InMemoryTenants(),
                new InMemoryOperators(),
                new InMemoryInvitations(),
                new InMemoryLanguages(),
                new InMemoryChannels(),
                new InMemoryAvatars(),
                new InMemoryChannelSecrets(),
                new InMemoryVisitors(),
                new InMemoryThreads(messages),
                messages,
                new InMemoryHandoffs(),
                new InMemoryPlacements(),
                new InMemoryFiles(),
                new InMemoryAnswerTimes(),
                new InMemoryErasures(),
                inbox);
    }

    private static final class InMemoryTenants implements Tenants {
        private final Map<TenantId, Tenant> tenants = new ConcurrentHashMap<>();

        @Override
        public Optional<Tenant> find(TenantId id) {
            return Optional.ofNullable(tenants.get(id));
        }

        @Override
        public Optional<Tenant> findByOwner(BotId bot, OperatorId owner) {
            return tenants.values().stream()
                    .filter(tenant -> tenant.bot().equals(bot) && tenant.owner().equals(owner))
                    .findFirst();
        }

        @Override
        public Optional<Tenant> first(BotId bot) {
            return tenants.values().stream()
                    .filter(tenant -> tenant.bot().equals(bot))
                    .min(Comparator.comparing(Tenant::createdAt));
        }

        @Override
        public boolean replace(Tenant read, Tenant next) {
            return tenants.replace(read.id(), read, next);
        }

        @Override
        public void remove(TenantId id) {
            tenants.remove(id);
        }

        @Override
        public synchronized Tenant keep(Tenant tenant) {
            Optional<Tenant> kept = findByOwner(tenant.bot(), tenant.owner());
            if (kept.isEmpty()) {
                tenants.put(tenant.id(), tenant);
            }
            return kept.orElse(tenant);
        }
    }

    private static final class InMemoryAvatars implements Avatars {
        private record Key(ChannelId channel, String name) {}

        private final Map<Key, Avatar> avatars = new ConcurrentHashMap<>();

        @Override
        public Optional<Avatar> find(ChannelId channel, String name) {
            return Optional.ofNullable(avatars.get(new Key(channel, name)));
        }

        @Override
        public void keep(ChannelId channel, Avatar avatar) {
            avatars.putIfAbsent(new Key(channel, avatar.name()), avatar);
        }

        @Override
        public void keepOnly(ChannelId channel, String name) {
            avatars.keySet()
                    .removeIf(
                            key -> key.channel().equals(channel) && !key.name().equals(name));
        }

        @Override
        public void removeOf(ChannelId channel) {
            avatars.keySet().removeIf(key -> key.channel().equals(channel));
        }
    }

    private static final class InMemoryChannelSecrets implements ChannelSecrets {
        private final Map<ChannelId, String> secrets = new ConcurrentHashMap<>();

        @Override
        public Optional<String> find(ChannelId channel) {
            return Optional.ofNullable(secrets.get(channel));
        }

        @Override
        public String keepFirst(ChannelId channel, String sealed) {
            return secrets.computeIfAbsent(channel, _ -> sealed);
        }

        @Override
        public void replace(ChannelId channel, String sealed) {
            secrets.put(channel, sealed);
        }

        @Override
        public void remove(ChannelId channel) {
            secrets.remove(channel);
        }
    }

    private static final class InMemoryOperators implements Operators {
        private record Key(TenantId tenant, OperatorId user) {}

        private final Map<Key, Operator> operators = new ConcurrentHashMap<>();

        @Override
        public Optional<Operator> find(TenantId tenant, OperatorId user) {
            return Optional.ofNullable(operators.get(new Key(tenant, user)));
        }

        @Override
        public List<Operator> ofTenant(TenantId tenant) {
            return all(operator -> operator.tenant().equals(tenant));
        }

        @Override
        public List<Operator> ofUser(BotId bot, OperatorId user) {
            return all(operator -> operator.bot().equals(bot) && operator.user().equals(user));
        }

        @Override
        public void keep(Operator operator) {
            operators.put(new Key(operator.tenant(), operator.user()), operator);
        }

        @Override
        public void removeOf(TenantId tenant) {
            operators.values().removeIf(operator -> operator.tenant().equals(tenant));
        }

        private List<Operator> all(Predicate<Operator> which) {
            return operators.values().stream()
                    .filter(which)
                    .sorted(Comparator.comparing(Operator::since))
                    .toList();
        }
    }

    private static final class InMemoryInvitations implements Invitations {
        private final Map<String, Invitation> invitations = new ConcurrentHashMap<>();

        @Override
        public void keep(Invitation invitation) {
            invitations.putIfAbsent(invitation.codeHash(), invitation);
        }

        @Override
        public Optional<Invitation> use(String codeHash, OperatorId person, Instant now) {
            Invitation used = invitations.computeIfPresent(
                    codeHash, (_, open) -> open.use().isPresent() ? open : usedBy(open, person, now));
            return Optional.ofNullable(used)
                    .filter(invitation -> now.isBefore(invitation.expiresAt()))
                    .filter(invitation -> invitation.use().orElseThrow().by().equals(person));
        }

        private static Invitation usedBy(Invitation open, OperatorId person, Instant now) {
            return new Invitation(
                    open.codeHash(),
                    open.tenant(),
                    open.role(),
                    open.madeBy(),
                    open.expiresAt(),
                    Optional.of(new Invitation.Use(person, now)));
        }

        @Override
        public void forget(Instant before) {
            invitations.values().removeIf(invitation -> invitation.expiresAt().isBefore(before));
        }
    }

    private static final class InMemoryVisitors implements Visitors {
        private final Map<VisitorId, Visitor> visitors = new ConcurrentHashMap<>();

        @Override
        public Optional<Visitor> find(VisitorId id) {
            return Optional.ofNullable(visitors.get(id));
        }

        @Override
        public Optional<Visitor> findByToken(String tokenHash) {
            return visitors.values().stream()
                    .filter(visitor -> visitor.tokenHash().equals(tokenHash))
                    .findFirst();
        }

        @Override
        public List<Visitor> all(Collection<VisitorId> ids) {
            return ids.stream().flatMap(id -> find(id).stream()).toList();
        }

        @Override
        public List<VisitorId> matching(Collection<ChannelId> channels, String words, int limit) {
            return visitors.values().stream()
                    .filter(visitor -> channels.contains(visitor.channel()))
                    .filter(visitor -> Stream.of(
                                    visitor.details().name().orElse(""),
                                    visitor.details().email().orElse(""),
                                    visitor.page().url(),
                                    visitor.page().title())
                            .anyMatch(text -> InMemoryThreads.contains(text, words)))
                    .map(Visitor::id)
                    .limit(limit)
                    .toList();
        }

        @Override
        public void remove(VisitorId id) {
            visitors.remove(id);
        }

        @Override
        public void keep(Visitor visitor) {
            visitors.putIfAbsent(visitor.id(), visitor);
        }

        @Override
        public void introduce(VisitorId id, VisitorDetails details) {
            visitors.computeIfPresent(id, (_, visitor) -> visitor.with(details));
        }
    }

    private static final class InMemoryLanguages implements Languages {
        private final Map<OperatorId, Locale> languages = new ConcurrentHashMap<>();

        @Override
        public Optional<Locale> of(OperatorId person) {
            return Optional.ofNullable(languages.get(person));
        }

        @Override
        public void keep(OperatorId person, Locale language) {
            languages.put(person, language);
        }

        @Override
        public void forget(OperatorId person) {
            languages.remove(person);
        }
    }

    private static final class InMemoryErasures implements Erasures {
        private record Key(ChannelId channel, Optional<ThreadId> thread) {}

        private final Map<Key, Erasure> erasures = new ConcurrentHashMap<>();

        private static Key key(Erasure erasure) {
            return new Key(erasure.channel(), erasure.thread());
        }

        @Override
        public void keep(Erasure erasure) {
            erasures.putIfAbsent(key(erasure), erasure);
        }

        @Override
        public List<Erasure> all() {
            return List.copyOf(erasures.values());
        }

        @Override
        public void done(Erasure erasure) {
            erasures.remove(key(erasure));
        }
    }

    private static final class InMemoryHandoffs implements Handoffs {
        private final Map<String, Handoff> handoffs = new ConcurrentHashMap<>();
        private final Map<String, OperatorId> users = new ConcurrentHashMap<>();

        @Override
        public void keep(Handoff handoff) {
            handoffs.putIfAbsent(handoff.codeHash(), handoff);
        }

        @Override
        public Optional<ThreadId> use(String codeHash, OperatorId user, Instant now) {
            return Optional.ofNullable(handoffs.get(codeHash))
                    .filter(handoff -> now.isBefore(handoff.expiresAt()))
                    .filter(_ -> users.computeIfAbsent(codeHash, _ -> user).equals(user))
                    .map(Handoff::thread);
        }

        @Override
        public void forget(Instant before) {
            handoffs.values().removeIf(handoff -> handoff.expiresAt().isBefore(before));
        }
    }

    private static final class InMemoryPlacements implements Placements {
        private record Key(BotId bot, GroupId group, int messageId) {}

        private final Map<Key, Placement> placements = new ConcurrentHashMap<>();

        @Override
        public void removeOf(ThreadId thread) {
            placements.values().removeIf(placement -> placement.thread().equals(thread));
        }

        @Override
        public void keep(Placement placement) {
            placements.put(new Key(placement.bot(), placement.group(), placement.messageId()), placement);
        }

        @Override
        public Optional<Placement> find(BotId bot, GroupId group, int messageId) {
            return Optional.ofNullable(placements.get(new Key(bot, group, messageId)));
        }
    }
}
