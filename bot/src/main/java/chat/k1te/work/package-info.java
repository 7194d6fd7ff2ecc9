/// How background work sleeps, wakes and survives its own failures.
@NullMarked
package chat.k1te.work;

import org.jspecify.annotations.NullMarked;
