package org.duta.web.register;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.duta.ejb.register.RegisterCursor;
import org.duta.ejb.register.RegisterQuestion;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.media.DocumentClass;
import org.duta.model.publication.words.SearchWords;
import org.duta.web.kernel.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * What an address of the register asks.
 *
 * @param typed the words as they stand in the field
 * @param refusal why it can't be answered
 */
public record RegisterAsked(
        String typed,
        RegisterQuestion question,
        @Nullable RegisterCursor after,
        @Nullable Invalid refusal) {

    static final String WORDS = "q";
    static final String KIND = "class";
    static final String LANGUAGE = "language";
    static final String MISSION = "mission";

    static RegisterAsked of(HttpServletRequest request) {
        String typed = given(request, WORDS).strip();
        try {
            RegisterQuestion question =
                    question(
                            typed,
                            given(request, KIND),
                            given(request, LANGUAGE),
                            given(request, MISSION));
            return new RegisterAsked(typed, question, cursor(given(request, "after")), null);
        } catch (Invalid refused) {
            return new RegisterAsked(typed, RegisterQuestion.EVERYTHING, null, refused);
        }
    }

    /**
     * Empty ones don't narrow.
     *
     * @throws Invalid if one of them can't be
     */
    public static RegisterQuestion question(
            String words, String kind, String language, String mission) {
        return new RegisterQuestion(
                words.isEmpty() ? null : SearchWords.of(words),
                kind.isEmpty()
                        ? null
                        : DocumentClass.ofCode(kind)
                                .orElseThrow(
                                        () ->
                                                Parameters.bad(
                                                        "parameter-value-unknown", KIND, kind)),
                language.isEmpty() ? null : LanguageTag.of(language),
                mission.isEmpty() ? null : mission);
    }

    /**
     * @throws Invalid if it is none
     */
    public static @Nullable RegisterCursor cursor(String code) {
        return code.isEmpty()
                ? null
                : RegisterCursor.of(code)
                        .orElseThrow(() -> Parameters.bad("cursor-unreadable", code));
    }

    private static String given(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.replace('\0', ' ');
    }

    boolean isNarrowed() {
        return !question.equals(RegisterQuestion.EVERYTHING);
    }

    /** The address of the first page of the same. */
    String path() {
        return path(null);
    }

    String path(@Nullable RegisterCursor next) {
        DocumentClass kind = question.kind();
        LanguageTag language = question.language();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(WORDS, question.words() == null ? null : typed);
        parameters.put(KIND, kind == null ? null : kind.code());
        parameters.put(LANGUAGE, language == null ? null : language.value());
        parameters.put(MISSION, question.mission());
        parameters.put("after", next == null ? null : next.code());
        String query =
                parameters.entrySet().stream()
                        .filter(each -> each.getValue() != null)
                        .map(
                                each ->
                                        each.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return "/documents" + (query.isEmpty() ? "" : "?" + query);
    }
}
