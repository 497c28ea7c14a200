package org.duta.model.mission;

import java.util.Locale;

/** How a mission is called: its code and its name in the two languages of the workspace. */
public record MissionName(String code, String english, String indonesian) {

    public String in(Locale locale) {
        return "id".equals(locale.getLanguage()) ? indonesian : english;
    }
}
