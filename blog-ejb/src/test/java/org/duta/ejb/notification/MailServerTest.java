package org.duta.ejb.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.duta.model.identity.EmailAddress;
import org.duta.model.kernel.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailServerTest {

    @Test
    void ports_are_the_usual_ones_and_names_are_decoded() {
        assertThat(MailServer.parse("smtp://mail.example"))
                .isEqualTo(new MailServer(false, "mail.example", 25, null, null));
        assertThat(MailServer.parse("smtps://du%40ta:p+a%3Ass@mail.example"))
                .isEqualTo(new MailServer(true, "mail.example", 465, "du@ta", "p+a:ss"));
        assertThat(MailServer.parse("smtps://duta:secret@mail.example:587"))
                .hasToString("mail.example:587");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mail.example:25", "http://mail.example", "smtp://", "smtp://a b:secret@c"})
    void what_is_no_mail_server_is_refused_without_being_repeated(String url) {
        assertThatThrownBy(() -> MailServer.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ayu",
                "ayu@",
                "ayu@localhost",
                "ayu@duta.example, bima@duta.example",
                "Ayu <ayu@duta.example>",
                "ayu@duta.example\r\nBcc: bima@duta.example",
                "a yu@duta.example",
                "ayu@@duta.example",
                "ayú@duta.example"
            })
    void mail_goes_to_one_bare_address_with_a_domain(String address) {
        assertThatThrownBy(() -> new EmailAddress(address)).isInstanceOf(Invalid.class);
        assertThat(new EmailAddress("ayu.l+desk@kbri.duta.example").value())
                .isEqualTo("ayu.l+desk@kbri.duta.example");
    }
}
