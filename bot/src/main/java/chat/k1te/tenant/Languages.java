package chat.k1te.tenant;

import java.util.Locale;
import java.util.Optional;

/// Keeps which language a person wants to be spoken to in, where it is another than their Telegram app's. Safe for use
/// by several threads.
public interface Languages {
    Optional<Locale> of(OperatorId person);

    void keep(OperatorId person, Locale language);

    /// The app's own is right again.
    void forget(OperatorId person);
}
