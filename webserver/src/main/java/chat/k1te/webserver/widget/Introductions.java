package chat.k1te.webserver.widget;

import chat.k1te.tenant.Channel;
import chat.k1te.thread.Chat;
import chat.k1te.thread.Visitor;
import chat.k1te.thread.VisitorDetails;
import java.util.Optional;

/// Takes down who a visitor is: what the site has signed first, and around it what anybody may claim.
record Introductions(Chat chat, SignedPersons persons) {
    /// What became of it.
    sealed interface Outcome {
        record Known(Visitor visitor) implements Outcome {}

        record Refused(FrameRefusal why) implements Outcome {}
    }

    /// Somebody who is here says more of themselves. Whoever signs in as another person says `hello` for that.
    Outcome more(Channel channel, Visitor visitor, VisitorFrame.Introduce said) {
        if (said.jwt().isEmpty()) {
            return told(visitor, said.claims());
        }
        return switch (persons.check(channel, said.jwt().get())) {
            case SignedPersons.Outcome.Refused(FrameRefusal why) -> new Outcome.Refused(why);
            case SignedPersons.Outcome.Proven proven ->
                isOf(visitor, proven)
                        ? signed(visitor, proven.claims(), said.claims())
                        : new Outcome.Refused(FrameRefusal.BAD_SIGNATURE);
        };
    }

    private static boolean isOf(Visitor visitor, SignedPersons.Outcome.Proven proven) {
        String person = proven.claims().texts().get(VisitorDetails.ID);
        return visitor.details().verified() && visitor.details().externalId().equals(Optional.ofNullable(person));
    }

    /// @param claims of the site
    /// @param said   by the visitor or the page beside it
    Outcome signed(Visitor visitor, VisitorDetails.Claims claims, VisitorDetails.Claims said) {
        return outcome(chat.introduce(visitor, before -> before.signed(claims).flatMap(signed -> signed.told(said))));
    }

    Outcome told(Visitor visitor, VisitorDetails.Claims said) {
        return outcome(chat.introduce(visitor, before -> before.told(said)));
    }

    private static Outcome outcome(Optional<Visitor> known) {
        return known.<Outcome>map(Outcome.Known::new).orElseGet(() -> new Outcome.Refused(FrameRefusal.BAD_DETAILS));
    }
}
