package chat.k1te.webserver;

import chat.k1te.tenant.RandomToken;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The server's own secret, of which each use gets a key of its own. Prints as `***`.
public record ServerSecret(String value) {
    static final int SHORTEST = 32;
    private static final Logger LOG = System.getLogger(ServerSecret.class.getName());
    private static final String FILE = "secret.key";
    private static final String ALGORITHM = "HmacSHA256";

    public ServerSecret {
        if (value.length() < SHORTEST) {
            throw new IllegalArgumentException("a secret of less than " + SHORTEST + " characters");
        }
    }

    /// What `SECRET_KEY` says, else what was made and kept in `DATA_DIR` before, else made now.
    static ServerSecret of(Settings settings) throws CannotStart {
        if (settings.secret().isPresent()) {
            return settings.secret().get();
        }
        Path file = settings.dataDir().toAbsolutePath().normalize().resolve(FILE);
        if (settings.mongoUri().isPresent()) {
            LOG.log(
                    Level.WARNING,
                    "SECRET_KEY is not set, so this server uses the one in {0}; several servers on one MongoDB must all"
                            + " be given the same, or the files one shows are not found by the others",
                    file);
        }
        try {
            return new ServerSecret(Files.exists(file) ? read(file) : make(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart(
                    "The secret in DATA_DIR=" + settings.dataDir() + " can't be made or read: let this program write"
                            + " into that folder, or set SECRET_KEY to 32 characters or more, for example"
                            + " SECRET_KEY=$(openssl rand -base64 32).",
                    e);
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file).strip();
    }

    /// By way of another file, so that nobody reads half of it, and whoever comes second takes what is there.
    private static String make(Path file) throws IOException {
        Path folder = Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(folder, FILE, ".new", onlyForOwner());
        try {
            Files.writeString(draft, RandomToken.of(SHORTEST) + "\n");
            Files.move(draft, file);
        } catch (FileAlreadyExistsException _) {
            // Another server on this folder was faster.
        } finally {
            Files.deleteIfExists(draft);
        }
        return read(file);
    }

    private static FileAttribute<?>[] onlyForOwner() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /// A key that tells nothing of the secret or of other keys.
    ///
    /// @param purpose what it is for; the same gives the same key
    byte[] key(String purpose) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
