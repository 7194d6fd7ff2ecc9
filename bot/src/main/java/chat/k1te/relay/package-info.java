/// The two durable queues between the thread and Telegram, and the relays that drain them.
///
/// Visitor to operator:
///  1. `Chat.post` appends the message; in the same write the thread owes it to Telegram.
///  2. [chat.k1te.relay.OutboxRelay] hears of the thread (or finds it when it looks by itself) and puts it in the lane
/// of
///     its group.
///  3. It packs what is due into a parcel, stores the parcel, makes the call, stores the outcome.
///
/// Operator to visitor:
///  1. The raw update is accepted into the [chat.k1te.relay.Inbox]; only then Telegram's offset may move.
///  2. [chat.k1te.relay.InboxRelay] hands it to the handler, chat by chat, in the order of arrival.
///  3. When the handler returns the update is settled; one that can never be handled is buried.
///
/// The promise: at least once, in order within a thread, in both directions. A message reaches a visitor once, because
/// its source is appended once. Telegram may show one twice only where a call's answer was lost, and each such repeat
/// is counted.
@NullMarked
package chat.k1te.relay;

import org.jspecify.annotations.NullMarked;
