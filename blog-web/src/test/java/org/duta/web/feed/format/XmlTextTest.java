package org.duta.web.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XmlTextTest {

    @Test
    void whatXmlForbidsIsLeftOutAndNothingElse() {
        assertThat(XmlText.allowed("a\u0000\u0008\u000b\u001f\uFFFE\uFFFFb\t\r\n0𠮷\u00A0\uFFFD"))
                .isEqualTo("ab\t\r\n0𠮷\u00A0\uFFFD");
    }

    @Test
    void controlCharactersThatXmlAdvisesAgainstAreLeftOutToo() {
        assertThat(XmlText.allowed("a\u007Fb\u0084c\u0086d\u009Fe\u0085f")).isEqualTo("abcde\nf");
    }

    @Test
    void loneSurrogatesAreLeftOut() {
        assertThat(XmlText.allowed("a\uD800b\uDC00c")).isEqualTo("abc");
    }

    @Test
    void addressesAreEncodedOnce() {
        assertThat(Links.encoded("https://x.example/a b/é/%C3%A9/100%/?q=ü&r=1#f"))
                .isEqualTo("https://x.example/a%20b/%C3%A9/%C3%A9/100%25/?q=%C3%BC&r=1#f");
    }
}
