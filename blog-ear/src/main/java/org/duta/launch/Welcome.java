package org.duta.launch;

import java.util.List;

/** The block that a launch ends with: where Duta is and who may sign in. */
final class Welcome {

    private static final String RULE = "-".repeat(72);

    /** The accounts that the demo content comes with; the contract page lists them too. */
    private static final List<String> ACCOUNTS =
            List.of(
                    "ayu    writer in tokyo",
                    "bima   writer in geneva-un",
                    "citra  editor in tokyo",
                    "dewi   editor in geneva-un",
                    "eko    headquarters desk",
                    "fajar  administrator",
                    "gita   writer and editor in tokyo",
                    "hani   lawyer at headquarters",
                    "indra  duty officer and writer at headquarters");

    private Welcome() {}

    static String block(LaunchSettings settings) {
        String address = settings.address();
        StringBuilder text = new StringBuilder();
        text.append('\n').append(RULE).append('\n');
        text.append("  Duta is at      ").append(address).append("/\n");
        text.append("  Sign in at      ").append(address).append("/sign-in\n");
        if (settings.demo()) {
            text.append("\n  Demo accounts, password duta-demo:\n");
            ACCOUNTS.forEach(account -> text.append("    ").append(account).append('\n'));
        }
        text.append("\n  Everything is kept in ").append(settings.data()).append('\n');
        text.append("  Stop it with Ctrl-C.\n").append(RULE);
        return text.toString();
    }
}
