package org.duta.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duta.ejb.mission.MissionFinder;
import org.duta.ejb.post.TopicFinder;
import org.duta.ejb.publication.ListFinder;
import org.duta.model.kernel.LanguageTag;
import org.duta.web.kernel.Page;
import org.duta.web.kernel.PageWords;

/** {@code /topics}, {@code /countries}, {@code /languages} and {@code /archive}. */
@Named
@RequestScoped
public class DirectoryPage {

    /** The request attribute that holds the first segment of the address. */
    static final String KIND = "duta.directory";

    private static final String NO_HEADING = "";

    @Inject HttpServletRequest request;
    @Inject TopicFinder topics;
    @Inject MissionFinder missions;
    @Inject ListFinder lists;
    @Inject Page page;

    public String getKind() {
        return (String) request.getAttribute(KIND);
    }

    /** The lists there are, under their headings; one heading may be empty. */
    public Map<String, List<ListLink>> getGroups() {
        return switch (getKind()) {
            case "topics" -> Map.of(NO_HEADING, topicLinks());
            case "countries" -> countryLinks();
            case "languages" ->
                    Map.of(NO_HEADING, lists.languages().stream().map(this::language).toList());
            default -> monthLinks();
        };
    }

    private List<ListLink> topicLinks() {
        return topics.all().stream()
                .map(
                        topic ->
                                link(
                                        "/topics/" + topic.slug(),
                                        ListAddresses.name(topic, page.getLocale())))
                .sorted(byLabel())
                .toList();
    }

    /** Every country that a mission serves, by region. */
    private Map<String, List<ListLink>> countryLinks() {
        Map<String, List<ListLink>> regions =
                missions.all().stream()
                        .flatMap(mission -> mission.serves().stream())
                        .distinct()
                        .collect(
                                Collectors.groupingBy(
                                        this::region,
                                        () -> new TreeMap<>(Collator.getInstance(page.getLocale())),
                                        Collectors.mapping(this::country, Collectors.toList())));
        regions.values().forEach(links -> links.sort(byLabel()));
        return new LinkedHashMap<>(regions);
    }

    private String region(String country) {
        return MissionRegions.nameOf(country, page.getLocale()).orElse("–");
    }

    private ListLink country(String code) {
        return link("/countries/" + code, PageWords.country(code));
    }

    private ListLink language(LanguageTag tag) {
        String own = PageWords.ownName(tag);
        String name = tag.locale().getDisplayName(page.getLocale());
        return new ListLink(
                "/languages/" + tag,
                own,
                tag.value(),
                tag.direction(),
                name.equals(own) ? NO_HEADING : name);
    }

    private Map<String, List<ListLink>> monthLinks() {
        Function<YearMonth, String> year = month -> Integer.toString(month.getYear());
        return lists.months().stream()
                .collect(
                        Collectors.groupingBy(
                                year,
                                LinkedHashMap::new,
                                Collectors.mapping(this::month, Collectors.toList())));
    }

    private ListLink month(YearMonth month) {
        DateTimeFormatter name = DateTimeFormatter.ofPattern("LLLL uuuu", page.getLocale());
        String path = DateTimeFormatter.ofPattern("uuuu/MM").format(month);
        return link("/archive/" + path, name.format(month));
    }

    private ListLink link(String path, String label) {
        return new ListLink(path, label, page.getLang(), "ltr", NO_HEADING);
    }

    private Comparator<ListLink> byLabel() {
        return Comparator.comparing(ListLink::label, Collator.getInstance(page.getLocale()));
    }
}
