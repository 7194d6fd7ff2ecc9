package chat.k1te.webserver.api;

import chat.k1te.tenant.Channel;
import chat.k1te.tenant.ChannelRules;
import chat.k1te.tenant.Colour;
import chat.k1te.tenant.FileRules;
import chat.k1te.tenant.Form;
import chat.k1te.tenant.GreetingRule;
import chat.k1te.tenant.Look;
import chat.k1te.tenant.SavedReply;
import chat.k1te.tenant.SiteOrigin;
import chat.k1te.tenant.WidgetRules;
import chat.k1te.tenant.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What somebody wants a channel to be: the words of [RulesJson], read.
record ChannelDraft(String name, ChannelRules rules) {
    static final String BEFORE = "before";
    static final String NEVER = "never";

    private static final int MOST_SITES = 50;
    private static final int LONGEST_RETENTION_DAYS = 3650;
    private static final int LONGEST_NAME = 200;

    /// @return a draft that is good only where nothing was noted as wrong
    static ChannelDraft read(Field body) {
        body.only(
                "name",
                "paused",
                "look",
                "greeting",
                "availability",
                "sites",
                "form",
                "hours",
                "awayText",
                "nudgeMinutes",
                "savedReplies",
                "retentionDays",
                "files",
                "rating",
                "identity");
        ChannelRules rules = new ChannelRules(
                sites(body.at("sites")),
                body.at("retentionDays")
                        .optionalNumber(1, LONGEST_RETENTION_DAYS)
                        .map(Duration::ofDays),
                body.at("paused").flag(),
                PresenceDraft.read(body),
                replies(body.at("savedReplies")),
                widget(body));
        return new ChannelDraft(body.at("name").text(Channel.NAME_LIMIT).orElse("-"), rules);
    }

    /// `channel` as it is wanted. Its picture is no part of the draft.
    Channel appliedTo(Channel channel) {
        Look look =
                rules.widget().look().withAvatar(channel.rules().widget().look().avatar());
        return channel.named(name).withRules(rules.withWidget(rules.widget().withLook(look)));
    }

    private static WidgetRules widget(Field body) {
        return new WidgetRules(
                look(body.at("look")),
                greeting(body.at("greeting")),
                body.at("availability").only("onLauncher").at("onLauncher").flag(),
                form(body.at("form")),
                files(body.at("files")),
                body.at("rating").only("ask").at("ask").flag(),
                body.at("identity").only("required").at("required").flag());
    }

    private static Set<String> sites(Field field) {
        Set<String> sites = new HashSet<>();
        field.items(MOST_SITES)
                .forEach(site -> site.read(SiteOrigin::read, "bad-site").ifPresent(sites::add));
        return sites;
    }

    private static List<SavedReply> replies(Field field) {
        List<SavedReply> replies = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Field item : field.items(ChannelRules.MOST_REPLIES)) {
            Field name = item.only("name", "text").at("name");
            Optional<String> text = item.at("text").text(SavedReply.TEXT_LIMIT);
            Optional<SavedReply> reply =
                    name.text(LONGEST_NAME).flatMap(word -> SavedReply.read(word, text.orElse("-")));
            if (reply.isEmpty()) {
                name.refuse("bad-name");
            } else if (name.isNew(reply.get().name(), names)) {
                replies.add(reply.get());
            }
        }
        return replies;
    }

    private static Look look(Field field) {
        field.only("primary", "secondary", "theme", "placement", "launcher", "words");
        Map<String, Words> words = new HashMap<>();
        field.at("words").members().forEach((language, said) -> {
            if (Words.LANGUAGES.contains(language)) {
                words.put(language, words(said));
            } else {
                said.refuse("unknown");
            }
        });
        return new Look(
                field.at("primary").optionalRead(Colour::read, "bad-colour"),
                field.at("secondary").optionalRead(Colour::read, "bad-colour"),
                field.at("theme").word(Look.Theme.values()),
                field.at("placement").word(Look.Placement.values()),
                field.at("launcher").word(Look.Launcher.values()),
                words,
                Optional.empty());
    }

    private static Words words(Field field) {
        field.only("heading", "welcome", "greeting");
        return new Words(
                field.at("heading").optionalText(Words.HEADING_LIMIT),
                field.at("welcome").optionalText(Words.WELCOME_LIMIT),
                field.at("greeting").optionalText(Words.GREETING_LIMIT));
    }

    private static GreetingRule greeting(Field field) {
        field.only("on", "afterSeconds", "pages");
        Set<String> pages = new LinkedHashSet<>();
        field.at("pages")
                .items(GreetingRule.MOST_PAGES)
                .forEach(page -> page.read(text -> Optional.of(text.strip()).filter(GreetingRule::isPage), "bad-page")
                        .ifPresent(pages::add));
        int after = field.at("afterSeconds").number(0, Math.toIntExact(GreetingRule.LATEST.toSeconds()));
        return new GreetingRule(field.at("on").flag(), Duration.ofSeconds(after), List.copyOf(pages));
    }

    private static Form form(Field field) {
        field.only("when", "fields");
        boolean before = field.at("when")
                .read(word -> Optional.of(word.equals(BEFORE)).filter(yes -> yes || word.equals(NEVER)), "unknown")
                .orElse(false);
        List<Form.Field> fields = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Field item : field.at("fields").items(Form.MOST_FIELDS)) {
            item.only("name", "label", "required");
            Field name = item.at("name");
            Optional<String> word = name.read(text -> Optional.of(text).filter(Form.Field::isName), "bad-name");
            Map<String, String> labels = labels(item.at("label"), word);
            boolean required = item.at("required").flag();
            boolean good = word.isPresent() && (!labels.isEmpty() || Form.KNOWN.contains(word.get()));
            if (good && name.isNew(word.get(), names)) {
                fields.add(new Form.Field(word.get(), labels, required));
            }
        }
        return new Form(before, fields);
    }

    private static Map<String, String> labels(Field field, Optional<String> name) {
        Map<String, String> labels = new HashMap<>();
        if (!field.isAbsent()) {
            field.members().forEach((language, label) -> {
                if (Words.LANGUAGES.contains(language)) {
                    label.text(Form.Field.LABEL_LIMIT).ifPresent(text -> labels.put(language, text));
                } else {
                    label.refuse("unknown");
                }
            });
        }
        if (labels.isEmpty() && name.filter(word -> !Form.KNOWN.contains(word)).isPresent()) {
            field.refuse("required");
        }
        return labels;
    }

    private static FileRules files(Field field) {
        field.only("allowed", "kinds", "maxMegabytes");
        Set<FileRules.Kind> kinds = new HashSet<>();
        field.at("kinds")
                .items(FileRules.Kind.values().length)
                .forEach(kind -> kinds.add(kind.word(FileRules.Kind.values())));
        int megabytes = field.at("maxMegabytes").number(1, FileRules.MOST_MEGABYTES);
        return new FileRules(field.at("allowed").flag(), kinds, megabytes);
    }
}
