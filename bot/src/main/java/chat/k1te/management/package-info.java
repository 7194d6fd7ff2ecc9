/// What owners decide: the rules of it, in one place for everybody who asks in their name, the bot and the Mini App
/// alike. Who asks is named in every call, and sees and changes only what is theirs.
@NullMarked
package chat.k1te.management;

import org.jspecify.annotations.NullMarked;
