package chat.k1te.webserver.widget;

import chat.k1te.tenant.RandomToken;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/// Faults go to the log under an id, and to nobody else.
public final class Faults {
    private static final Logger LOG = System.getLogger(Faults.class.getName());

    private Faults() {}

    /// @return the id
    public static String log(String what, Throwable fault) {
        String id = RandomToken.of(6);
        LOG.log(Level.ERROR, () -> "fault " + id + ": " + what, fault);
        return id;
    }
}
