/// Threads as files, to be kept elsewhere: JSON for programs, CSV for spreadsheets. They are written as they are read,
/// never whole in memory, and fetched by an address that ends soon, because a browser that saves a file tells nobody
/// who
/// it is.
@NullMarked
package chat.k1te.webserver.export;

import org.jspecify.annotations.NullMarked;
