package org.duta.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.mission.MissionFinder;
import org.duta.ejb.publication.ListFinder;
import org.duta.ejb.search.SearchCursor;
import org.duta.ejb.search.SearchFinder;
import org.duta.ejb.search.SearchResults;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.publication.words.SearchWords;
import org.duta.web.kernel.Page;
import org.duta.web.kernel.PageWords;
import org.duta.web.kernel.Refusals;
import org.jspecify.annotations.Nullable;

/** {@code /search}: what was asked and what was found, for the page. */
@Named
@RequestScoped
public class SearchPage {

    private static final int SHOWN = 20;

    @Inject HttpServletRequest request;
    @Inject SearchFinder finder;
    @Inject ListFinder lists;
    @Inject MissionFinder missions;
    @Inject Page page;

    private @Nullable SearchResults results;

    /** A language that can be chosen. */
    public record Choice(String tag, String name, boolean chosen) {}

    public String getTyped() {
        return question().typed();
    }

    public int getLongest() {
        return SearchWords.LONGEST;
    }

    public boolean isAsked() {
        return question().words() != null;
    }

    public boolean isFirst() {
        return question().after() == null;
    }

    /** Why the question can't be answered, in the page's language; null if it can. */
    public @Nullable String getRefusal() {
        Invalid refusal = question().refusal();
        return refusal == null
                ? null
                : String.join(" ", Refusals.in(page.getLocale()).sentences(refusal));
    }

    public SearchResults getResults() {
        SearchResults found = results;
        if (found == null) {
            SearchQuestion asked = question();
            SearchWords words = asked.words();
            found =
                    words == null
                            ? new SearchResults(List.of(), List.of(), null)
                            : finder.page(words, asked.languages(), asked.after(), SHOWN);
            results = found;
        }
        return found;
    }

    /** The time zones of the found posts' lead missions, by code. */
    public Map<String, ZoneId> getZones() {
        Set<String> codes =
                Stream.concat(getResults().heads().stream(), getResults().below().stream())
                        .map(found -> found.post().mission().code())
                        .collect(Collectors.toSet());
        return missions.cards(codes).values().stream()
                .collect(Collectors.toMap(MissionCard::code, MissionCard::timeZone));
    }

    /** The languages in which something is live, as they call themselves. */
    public List<Choice> getLanguages() {
        return lists.languages().stream().map(this::choice).toList();
    }

    private Choice choice(LanguageTag tag) {
        return new Choice(
                tag.value(), PageWords.ownName(tag), question().languages().contains(tag));
    }

    public String getPath() {
        return question().path();
    }

    /** The address of the page that follows; null if this is the last. */
    public @Nullable String getNextPath() {
        SearchCursor next = getResults().next();
        return next == null ? null : question().path(next);
    }

    private SearchQuestion question() {
        return (SearchQuestion) request.getAttribute(SearchServlet.QUESTION);
    }
}
