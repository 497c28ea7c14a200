package org.duta.e2e;

/** Signs in by the form, as a browser does. */
final class BrowserSession {

    private BrowserSession() {}

    /** The cookie of a new session, {@code name=value}. */
    static String signIn(Api api, String handle) {
        Answer answer =
                api.send(
                        "POST",
                        "/sign-in",
                        Api.bytes("username=" + handle + "&password=" + Api.PASSWORD),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        String cookie = answer.expect(302).headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }
}
