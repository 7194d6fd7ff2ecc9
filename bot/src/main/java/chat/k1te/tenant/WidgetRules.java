package chat.k1te.tenant;

/// What an owner has decided about the chat on the site.
///
/// @param availabilityShown whether the launcher says when an answer can be expected, before anybody opens it
/// @param ratingAsked       whether visitors are asked how it was once a thread is closed
/// @param identityRequired  whether only visitors may write whom the site has signed for, see [IdentitySecrets]
public record WidgetRules(
        Look look,
        GreetingRule greeting,
        boolean availabilityShown,
        Form form,
        FileRules files,
        boolean ratingAsked,
        boolean identityRequired) {
    public static final WidgetRules PLAIN =
            new WidgetRules(Look.PLAIN, GreetingRule.NONE, false, Form.NONE, FileRules.ANY, true, false);

    public WidgetRules withLook(Look other) {
        return new WidgetRules(other, greeting, availabilityShown, form, files, ratingAsked, identityRequired);
    }

    public WidgetRules withGreeting(GreetingRule other) {
        return new WidgetRules(look, other, availabilityShown, form, files, ratingAsked, identityRequired);
    }

    public WidgetRules showingAvailability(boolean shown) {
        return new WidgetRules(look, greeting, shown, form, files, ratingAsked, identityRequired);
    }

    public WidgetRules withForm(Form other) {
        return new WidgetRules(look, greeting, availabilityShown, other, files, ratingAsked, identityRequired);
    }

    public WidgetRules withFiles(FileRules other) {
        return new WidgetRules(look, greeting, availabilityShown, form, other, ratingAsked, identityRequired);
    }

    public WidgetRules askingRating(boolean asked) {
        return new WidgetRules(look, greeting, availabilityShown, form, files, asked, identityRequired);
    }

    public WidgetRules requiringIdentity(boolean required) {
        return new WidgetRules(look, greeting, availabilityShown, form, files, ratingAsked, required);
    }

    /// Whether the closed launcher is to be dressed, so that the embed code asks for that (`data-live`).
    public boolean areSeenBeforeOpening() {
        return look.primary().isPresent()
                || look.secondary().isPresent()
                || look.theme() != Look.Theme.AUTO
                || look.placement() != Look.Placement.END
                || look.launcher() != Look.Launcher.AUTO
                || greeting.on()
                || availabilityShown;
    }
}
