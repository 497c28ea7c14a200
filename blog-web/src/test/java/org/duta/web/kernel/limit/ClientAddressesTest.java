package org.duta.web.kernel.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressesTest {

    private static final String HEADER = "X-Forwarded-For";
    private static final String PROXY = "10.1.2.3";

    private final ClientAddresses clients = trusting(HEADER, "10.0.0.0/8", "2001:db8:9::/48");

    @Test
    void whoever_connects_is_the_client() {
        assertThat(clients.of(Asked.by("203.0.113.7", HEADER))).isEqualTo("203.0.113.7");
    }

    @Test
    void nobody_who_is_not_trusted_can_name_another_client() {
        assertThat(clients.of(Asked.by("203.0.113.7", HEADER, "198.51.100.1")))
                .isEqualTo("203.0.113.7");
        assertThat(trusting(HEADER).of(Asked.by(PROXY, HEADER, "198.51.100.1"))).isEqualTo(PROXY);
    }

    @Test
    void a_trusted_proxy_names_the_client_and_what_the_client_wrote_before_does_not_count() {
        assertThat(clients.of(Asked.by(PROXY, HEADER, "203.0.113.7"))).isEqualTo("203.0.113.7");
        assertThat(clients.of(Asked.by(PROXY, HEADER, "127.0.0.1, 198.51.100.1, 203.0.113.7")))
                .isEqualTo("203.0.113.7");
        assertThat(clients.of(Asked.by(PROXY, HEADER, "198.51.100.1", "203.0.113.7")))
                .isEqualTo("203.0.113.7");
    }

    @Test
    void a_chain_of_trusted_proxies_is_followed_to_the_first_that_is_not() {
        assertThat(
                        clients.of(
                                Asked.by(
                                        PROXY,
                                        HEADER,
                                        "198.51.100.1, 203.0.113.7, 2001:db8:9::1, 10.9.9.9")))
                .isEqualTo("203.0.113.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "_hidden", "duta.example", "1.2.3.999", "1.2.3", "", "::g"})
    void what_is_no_address_leaves_the_request_with_the_proxy(String node) {
        assertThat(clients.of(Asked.by(PROXY, HEADER, "198.51.100.1, " + node))).isEqualTo(PROXY);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7:4711,203.0.113.7",
        "[2001:db8::1]:4711,2001:db8:0:0:0:0:0:1",
        "2001:db8::1,2001:db8:0:0:0:0:0:1",
        "::ffff:203.0.113.7,203.0.113.7"
    })
    void ports_and_forms_of_an_address_do_not_matter(String node, String address) {
        assertThat(clients.of(Asked.by(PROXY, HEADER, node))).isEqualTo(address);
    }

    @Test
    void the_header_of_rfc_7239_is_read_if_it_is_the_one_that_the_proxy_writes() {
        ClientAddresses standard = trusting("Forwarded", "10.0.0.0/8");
        assertThat(
                        standard.of(
                                Asked.by(
                                        PROXY,
                                        "forwarded",
                                        "for=198.51.100.1",
                                        "proto=https;For=\"[2001:db8::1]:4711\";by=10.1.2.3")))
                .isEqualTo("2001:db8:0:0:0:0:0:1");
        assertThat(standard.of(Asked.by(PROXY, HEADER, "198.51.100.1"))).isEqualTo(PROXY);
    }

    @Test
    void neighbours_in_the_same_64_bits_are_one_client() {
        String household = clients.householdOf(Asked.by("2001:db8:1:2::1", HEADER));
        assertThat(clients.householdOf(Asked.by("2001:db8:1:2:ffff::9", HEADER)))
                .isEqualTo(household);
        assertThat(clients.householdOf(Asked.by("2001:db8:1:3::1", HEADER)))
                .isNotEqualTo(household);
        assertThat(clients.householdOf(Asked.by("203.0.113.7", HEADER))).isEqualTo("203.0.113.7");
    }

    @Test
    void this_machine_asks_for_itself_only_if_it_names_nobody_else() {
        ClientAddresses beside = trusting(HEADER, "127.0.0.1");
        assertThat(beside.isOurs(Asked.by("127.0.0.1", HEADER))).isTrue();
        assertThat(beside.isOurs(Asked.by("0:0:0:0:0:0:0:1", HEADER))).isTrue();
        assertThat(beside.isOurs(Asked.by("192.0.2.1", HEADER))).isTrue();
        assertThat(beside.isOurs(Asked.by("127.0.0.1", HEADER, "203.0.113.7"))).isFalse();
        assertThat(beside.isOurs(Asked.by("203.0.113.7", HEADER, "127.0.0.1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unix:/run/duta", "duta.example", "::g"})
    void who_comes_from_nowhere_is_counted_and_is_not_this_machine(String remote) {
        ClientAddresses beside = trusting(HEADER, "127.0.0.1");
        assertThat(beside.isOurs(Asked.by(remote, HEADER))).isFalse();
        assertThat(beside.isOurs(Asked.by(remote, HEADER, "127.0.0.1"))).isFalse();
        assertThat(beside.of(Asked.by(remote, HEADER))).isEqualTo("unreadable");
        assertThat(beside.householdOf(Asked.by(remote, HEADER))).isEqualTo("unreadable");
    }

    @Test
    void a_range_holds_what_begins_alike() throws Exception {
        AddressRange range = AddressRange.parse("10.16.0.0/12").orElseThrow();
        assertThat(range.holds(InetAddress.getByName("10.31.255.255"))).isTrue();
        assertThat(range.holds(InetAddress.getByName("10.32.0.0"))).isFalse();
        assertThat(range.holds(InetAddress.getByName("2001:db8::1"))).isFalse();
        assertThat(
                        AddressRange.parse("0.0.0.0/0")
                                .orElseThrow()
                                .holds(InetAddress.getByName("9.9.9.9")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.0/33", "10.0.0.0/x", "proxy.example", "10.0.0/8", "2001:db8::/129"})
    void what_is_no_range_is_refused(String written) {
        assertThat(AddressRange.parse(written)).isEmpty();
    }

    private static ClientAddresses trusting(String header, String... ranges) {
        List<AddressRange> trusted =
                Stream.of(ranges).map(range -> AddressRange.parse(range).orElseThrow()).toList();
        return new ClientAddresses(trusted, header);
    }
}
