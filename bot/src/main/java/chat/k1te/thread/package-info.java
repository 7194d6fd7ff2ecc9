/// What is said. A [chat.k1te.thread.ChatThread] is one visitor's talk with one channel: a log of messages that both
/// sides append to and read from, and that neither side skips. [chat.k1te.thread.Chat] is the one door into it.
///
/// The life of a thread: a visitor's first message creates it; the message is *due*, in the same write, for the relay;
/// the relay packs what is due into a [chat.k1te.thread.Parcel], hands it to Telegram and notes that it is delivered;
/// an operator's answer is appended and marks what the visitor said before as read. Each change raises the thread's
/// `rev`; whoever reads says the last rev it was given and gets everything newer.
///
/// A thread is one document in the store with its newest messages inside, so one write changes everything that
/// belongs together, and a write that names a version somebody else has already replaced fails and is done again on
/// the new state. Older messages move to [chat.k1te.thread.Messages].
@NullMarked
package chat.k1te.thread;

import org.jspecify.annotations.NullMarked;
