/// The widget's socket, `k1te.chat.v2` as PROTOCOL.md describes it.
///
/// One socket has two virtual threads. The *reading* one is Helidon's: it turns frames into calls of
/// [chat.k1te.thread.Chat] and queues the answers. The *writing* one is ours: it sends what is queued and, whenever the
/// thread has changed, what [chat.k1te.thread.ThreadReader] has for this reader. Entries are read from the store only
/// when the socket takes them, so a slow reader costs nothing but its own place.
///
/// Helidon's websocket is used behind a shield, because it reports a vanished browser to nobody, sends from any number
/// of threads into one buffer, puts exception texts into close frames and HTTP answers into open sockets:
/// [chat.k1te.webserver.widget.GuardedUpgrader] checks what Helidon does not check before the upgrade,
/// [chat.k1te.webserver.widget.GuardedConnection] stands around its reading loop,
/// [chat.k1te.webserver.widget.WidgetListener] lets nothing out of the callbacks,
/// [chat.k1te.webserver.widget.SocketWriter] is the only one to write, and [chat.k1te.webserver.widget.Connections]
/// sweeps out who has gone silent.
@NullMarked
package chat.k1te.webserver.widget;

import org.jspecify.annotations.NullMarked;
