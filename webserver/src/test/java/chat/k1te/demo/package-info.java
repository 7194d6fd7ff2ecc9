/// Everything on one machine, without an account anywhere: the server as it is shipped, a sandbox Telegram to be the
/// owner and the operators in, and a small shop to be a visitor of.
@NullMarked
package chat.k1te.demo;

import org.jspecify.annotations.NullMarked;
