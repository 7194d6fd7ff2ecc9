/// A Telegram server in a box: real state, real HTTP, no account.
///
/// The Bot API side answers `POST|GET /bot<token>/<method>` as Telegram does, down to its error texts; people are
/// played by [Person] in tests and by a browser page in the demo; [Faults] breaks calls and updates on demand.
/// Everything lives in one [World] behind one lock, so what a call sees is always consistent.
///
/// What a person can send is in [Sender], what they do with messages in [Participant], the rest in [Person].
///
/// Reading order: [SandboxTelegram] (the front door), [World] (what exists), [Posts] (how a message comes to be),
/// [Updates] (what the bot is told), `BotApi` (what the bot may do), `Control` (what the page may do).
@NullMarked
package chat.k1te.sandbox;

import org.jspecify.annotations.NullMarked;
