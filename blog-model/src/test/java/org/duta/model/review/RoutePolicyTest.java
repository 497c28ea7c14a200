package org.duta.model.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What route comes of which facts and rules. Stages are parted by arrows, stops by a plus. */
class RoutePolicyTest {

    private static final ReviewRules RULES =
            new ReviewRules(
                    Set.of("geneva-un", "paris", "tokyo"),
                    Set.of("cairo", "paris"),
                    Set.of("peace-security", "hoax-rebuttal"),
                    Set.of("treaties"),
                    Map.of("cairo", 6));

    @ParameterizedTest(name = "{0} with {1} about {2}")
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "oslo  | ''              | ''             | EDITOR oslo",
                "oslo  | ''              | culture        | EDITOR oslo",
                "oslo  | beijing         | culture        | EDITOR oslo",
                "tokyo | ''              | culture        | EDITOR tokyo",
                "oslo  | geneva-un       | culture        | EDITOR oslo > EDITOR geneva-un",
                "oslo  | geneva-un tokyo | culture        | EDITOR oslo > EDITOR geneva-un + EDITOR tokyo",
                "oslo  | tokyo beijing   | culture        | EDITOR oslo > EDITOR tokyo",
                "oslo  | ''              | peace-security | EDITOR oslo > DESK hq-press",
                "oslo  | ''              | peace-security hoax-rebuttal | EDITOR oslo > DESK hq-press",
                "oslo  | tokyo           | culture peace-security | EDITOR oslo > EDITOR tokyo > DESK hq-press",
                "oslo  | ''              | treaties       | EDITOR oslo > LEGAL hq-legal",
                "cairo | ''              | ''             | EDITOR cairo > LEGAL hq-legal",
                "oslo  | cairo           | ''             | EDITOR oslo > LEGAL hq-legal",
                "paris | cairo           | treaties       | EDITOR paris > LEGAL hq-legal",
                "oslo  | paris tokyo     | treaties peace-security | EDITOR oslo > EDITOR paris + EDITOR tokyo > DESK hq-press > LEGAL hq-legal"
            })
    void the_route_of(String lead, String contributors, String topics, String route) {
        assertThat(told(plan(lead, contributors, topics))).isEqualTo(route);
    }

    @ParameterizedTest(name = "{0} with {1} about {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "oslo | '' | '' | lead-mission:oslo",
                "oslo | tokyo | peace-security | lead-mission:oslo contributor-asks:tokyo sensitive-topic:peace-security",
                "oslo | '' | peace-security hoax-rebuttal | lead-mission:oslo sensitive-topic:peace-security sensitive-topic:hoax-rebuttal",
                "cairo | paris | treaties | lead-mission:cairo contributor-asks:paris mission-asks-legal:cairo mission-asks-legal:paris topic-asks-legal:treaties"
            })
    void every_stop_says_all_that_it_is_there_for(
            String lead, String contributors, String topics, String grounds) {
        assertThat(
                        plan(lead, contributors, topics).stages().stream()
                                .flatMap(stage -> stage.stops().stream())
                                .flatMap(stop -> stop.grounds().stream())
                                .map(Ground::toString)
                                .collect(Collectors.joining(" ")))
                .isEqualTo(grounds);
    }

    @Test
    void a_stop_is_due_as_its_own_mission_has_it() {
        assertThat(plan("cairo", "paris", "").stages().get(0).stops().get(0).dueHours())
                .isEqualTo(6);
        assertThat(plan("oslo", "cairo", "").stages())
                .flatExtracting(ReviewRoute.Stage::stops)
                .extracting(ReviewRoute.Stop::dueHours)
                .containsExactly(24, 24);
    }

    @Test
    void a_ground_is_read_as_it_was_written() {
        for (Ground.Kind kind : Ground.Kind.values()) {
            Ground ground = new Ground(kind, "geneva-un");
            assertThat(Ground.parse(ground.toString())).isEqualTo(ground);
        }
    }

    private static ReviewRoute plan(String lead, String contributors, String topics) {
        return RoutePolicy.plan(new RouteFacts(lead, words(contributors), words(topics)), RULES);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private static String told(ReviewRoute route) {
        return route.stages().stream()
                .map(
                        stage ->
                                stage.stops().stream()
                                        .map(stop -> stop.role() + " " + stop.mission())
                                        .collect(Collectors.joining(" + ")))
                .collect(Collectors.joining(" > "));
    }
}
