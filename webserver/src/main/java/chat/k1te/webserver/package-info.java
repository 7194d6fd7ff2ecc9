/// The program: settings from the environment, every part built once in [chat.k1te.webserver.App], HTTP in
/// [chat.k1te.webserver.Routes], the widget's sockets in [chat.k1te.webserver.widget].
@NullMarked
package chat.k1te.webserver;

import org.jspecify.annotations.NullMarked;
