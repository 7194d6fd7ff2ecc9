/// Files over HTTP, as PROTOCOL.md describes it.
///
/// Up: [chat.k1te.webserver.files.Uploads] checks who sends and lets the bytes through to
/// [chat.k1te.thread.Files] as they come; [chat.k1te.webserver.files.FileType] looks at the first of them to find out
/// what they are. Down: [chat.k1te.webserver.files.Downloads] checks the signature, looks the message up, because what
/// was taken back must be gone, and passes the bytes on from where they are; [chat.k1te.webserver.files.ServedAs]
/// decides what a browser may show of them.
///
/// No file is ever whole in memory, and each is carried by the thread of its own request. Who sends or takes bytes too
/// slowly is cut off by [chat.k1te.webserver.files.Transfers].
@NullMarked
package chat.k1te.webserver.files;

import org.jspecify.annotations.NullMarked;
