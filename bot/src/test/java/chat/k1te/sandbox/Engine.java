package chat.k1te.sandbox;

import java.util.Optional;

/// The parts that make up the server's inside, built once in the order of their dependencies.
final class Engine {
    final World world;
    final Updates updates;
    final Posts posts;
    final Members members;
    final Migration migration;
    final Topics topics;
    final Callbacks callbacks;
    final BotProfile profile;
    final ChatRequests chatRequests;
    final LaunchData launchData;
    final RateGate gate;
    final Violations violations = new Violations();
    /// Set once, when the server goes down, so that whoever waits can leave.
    volatile boolean closed;

    volatile boolean tokenRevoked;
    /// What is to go wrong in the next album.
    Optional<Faults.AlbumFault> albumFault = Optional.empty();

    Engine(SandboxOptions options) {
        world = new World(options);
        updates = new Updates(world);
        posts = new Posts(world, updates, new MessageJson(options.is(SandboxOptions.Trait.TOPIC_ROOT_REPLY)));
        members = new Members(world, updates, posts);
        migration = new Migration(world, posts, updates);
        topics = new Topics(world, posts);
        callbacks = new Callbacks(world, updates, posts);
        profile = new BotProfile(world.bot);
        chatRequests = new ChatRequests(world, members, posts, migration);
        gate = new RateGate(world);
        launchData = new LaunchData(world);
    }

    Optional<Faults.AlbumFault> takeAlbumFault() {
        Optional<Faults.AlbumFault> taken = albumFault;
        albumFault = Optional.empty();
        return taken;
    }
}
