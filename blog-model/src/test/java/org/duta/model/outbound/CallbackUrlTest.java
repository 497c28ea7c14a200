package org.duta.model.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.duta.model.kernel.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://portal.example/hook, portal.example, 443, /hook, portal.example",
        "http://portal.example, portal.example, 80, /, portal.example",
        "HTTPS://Portal.Example:8443/a?b=c, portal.example, 8443, /a?b=c, portal.example:8443",
        "http://8.8.8.8/x, 8.8.8.8, 80, /x, 8.8.8.8",
        "http://[2606:4700::1111]:8080/, 2606:4700::1111, 8080, /, [2606:4700::1111]:8080",
        "https://xn--bcher-kva.example/x, xn--bcher-kva.example, 443, /x, xn--bcher-kva.example",
        "https://portal.example/%0d%0aX, portal.example, 443, /%0d%0aX, portal.example",
        "https://1.example/, 1.example, 443, /, 1.example"
    })
    void an_address_of_the_internet_can_be_sent_to(
            String written, String host, int port, String target, String authority) {
        CallbackUrl url = CallbackUrl.of(written, Set.of());
        assertThat(url.host()).isEqualTo(host);
        assertThat(url.port()).isEqualTo(port);
        assertThat(url.target()).isEqualTo(target);
        assertThat(url.authority()).isEqualTo(authority);
        assertThat(url.encrypted()).isEqualTo(written.toLowerCase().startsWith("https"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://2130706433/, callback-host",
        "http://017700000001/, callback-host",
        "http://0x7f000001/, callback-host",
        "http://0x7f.1/, callback-malformed",
        "http://127.1/, callback-malformed",
        "http://127.0.1/, callback-malformed",
        "http://0177.0.0.1/, callback-host",
        "http://127.000.000.001/, callback-host",
        "http://10.0.0.010/, callback-host",
        "http://127.0.0.1./, callback-malformed",
        "http://256.1.1.1/, callback-malformed",
        "http://1.2.3.4.5/, callback-malformed",
        "http://portal.0x7f/, callback-malformed",
        "http://[::]/, callback-host",
        "http://[::1]/, callback-host",
        "http://[::ffff:127.0.0.1]/, callback-host",
        "http://[::ffff:7f00:1]/, callback-host",
        "http://[::127.0.0.1]/, callback-host",
        "http://[64:ff9b::10.0.0.1]/, callback-host",
        "http://[0:0:0:0:0:ffff:7f00:1]/, callback-inside",
        "http://[64:ff9b::a00:1]/, callback-inside",
        "http://[fe80::1]/, callback-inside",
        "http://[fc00::1]/, callback-inside",
        "http://[2002:7f00:1::]/, callback-inside",
        "http://127.0.0.1/, callback-inside",
        "http://10.1.2.3/, callback-inside",
        "http://169.254.169.254/latest/meta-data/, callback-inside",
        "http://100.64.0.1/, callback-inside",
        "http://0.0.0.0/, callback-inside",
        "http://portal.example:22/, callback-port",
        "http://portal.example:0/, callback-port",
        "https://portal.example:5432/, callback-port",
        "ftp://portal.example/, callback-scheme",
        "file:///etc/passwd, callback-scheme",
        "portal.example/hook, callback-scheme",
        "mailto:a@portal.example, callback-malformed",
        "http://user:pass@portal.example/, callback-malformed",
        "http://portal.example/#part, callback-malformed",
        "http:///hook, callback-malformed",
        "http://[fe80::1%25eth0]/, callback-malformed",
        "http://portal_inside/, callback-malformed",
        "http://büro.example/, callback-malformed",
        "http://portal example/, callback-malformed"
    })
    void a_disguise_and_an_inside_address_are_refused(String written, String code) {
        assertThatThrownBy(() -> CallbackUrl.of(written, Set.of()))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.reasons().get(0).code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://portal.example/\r\nX: y", "http://portal.example/\u0000", ""})
    void what_could_end_a_line_is_refused(String written) {
        assertThatThrownBy(() -> CallbackUrl.of(written, Set.of())).isInstanceOf(Invalid.class);
    }

    @Test
    void an_address_of_more_than_two_thousand_characters_is_refused() {
        String longest = "http://portal.example/" + "a".repeat(CallbackUrl.LONGEST - 22);
        assertThat(CallbackUrl.of(longest, Set.of()).target()).hasSize(CallbackUrl.LONGEST - 21);
        assertThatThrownBy(() -> CallbackUrl.of(longest + "a", Set.of()))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void an_operator_lets_a_host_through_by_its_name_alone() {
        Set<String> allowed = Set.of("127.0.0.1");
        assertThat(CallbackUrl.of("http://127.0.0.1:4711/x", allowed).named()).isTrue();
        assertThat(CallbackUrl.of("http://portal.example/x", allowed).named()).isFalse();
        assertThatThrownBy(() -> CallbackUrl.of("http://127.0.0.2/x", allowed))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> CallbackUrl.of("http://2130706433/x", allowed))
                .isInstanceOf(Invalid.class);
    }
}
