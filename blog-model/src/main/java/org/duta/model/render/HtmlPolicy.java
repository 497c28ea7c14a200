package org.duta.model.render;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.PolicyFactory;

/**
 * The second line of defence: allows exactly the elements, attributes and values that the renderer
 * writes. If the renderer or a library under it is ever wrong, this still holds.
 */
final class HtmlPolicy {

    private static final String[] HEADINGS = {"h2", "h3", "h4", "h5", "h6"};
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{M}\\p{N}_:-]+");
    private static final Pattern DIRECTION = Pattern.compile("ltr|rtl");

    private static final String SOURCE = "/media/[0-9a-f-]{36}/[0-9]+\\.[a-z]+ [0-9]+w";
    private static final Pattern SOURCES = Pattern.compile(SOURCE + "( , " + SOURCE + ")*");

    private static final String IN_MEDIA = "/media/[0-9a-f-]{36}/";
    private static final Pattern RECORDING =
            Pattern.compile(IN_MEDIA + "recording\\.(mp3|m4a|opus|mp4|webm)");
    private static final Pattern CAPTIONS =
            Pattern.compile(IN_MEDIA + "captions\\.[A-Za-z0-9-]{1,80}\\.vtt");

    private static final PolicyFactory POLICY =
            recordings(pictures(footnotes(tables(links(blocks()))))).toFactory();

    private HtmlPolicy() {}

    static String clean(String html) {
        SafeHtmlWriter writer = new SafeHtmlWriter(html.length());
        HtmlSanitizer.sanitize(html, POLICY.apply(writer));
        return writer.toString();
    }

    private static HtmlPolicyBuilder blocks() {
        return new HtmlPolicyBuilder()
                .allowElements(HEADINGS)
                .allowElements("p", "ul", "ol", "li", "blockquote", "pre", "code", "hr", "br")
                .allowElements("em", "strong", "del")
                .allowAttributes("id")
                .matching(ID)
                .onElements(HEADINGS)
                .allowAttributes("dir")
                .matching(DIRECTION)
                .onElements(HEADINGS)
                .allowAttributes("dir")
                .matching(DIRECTION)
                .onElements("p", "li", "pre", "code", "th", "td")
                .allowAttributes("class")
                .matching(BlockAttributes.CODE_LANGUAGE)
                .onElements("code")
                .allowAttributes("start")
                .matching(Pattern.compile("[0-9]{1,9}"))
                .onElements("ol");
    }

    private static HtmlPolicyBuilder links(HtmlPolicyBuilder policy) {
        return policy.allowElements("a", "img")
                .allowUrlProtocols(PostUrls.LINK_SCHEMES.toArray(String[]::new))
                .allowAttributes("href")
                .matching(PostUrls::isLink)
                .onElements("a")
                .allowAttributes("src")
                .matching(PostUrls::isImage)
                .onElements("img")
                .allowAttributes("title")
                .onElements("a", "img")
                .allowAttributes("alt")
                .onElements("img")
                .allowAttributes("loading")
                .matching(Pattern.compile("lazy"))
                .onElements("img")
                .allowAttributes("referrerpolicy")
                .matching(Pattern.compile("no-referrer"))
                .onElements("img");
    }

    private static HtmlPolicyBuilder tables(HtmlPolicyBuilder policy) {
        return policy.allowElements("div", "table", "thead", "tbody", "tr", "th", "td")
                .allowAttributes("class")
                .matching(Pattern.compile("table-scroll"))
                .onElements("div")
                .allowAttributes("role")
                .matching(Pattern.compile("region"))
                .onElements("div")
                .allowAttributes("tabindex")
                .matching(Pattern.compile("0"))
                .onElements("div")
                .allowAttributes("aria-label")
                .onElements("div")
                .allowAttributes("align")
                .matching(Pattern.compile("left|center|right"))
                .onElements("th", "td")
                .allowAttributes("scope")
                .matching(Pattern.compile("col"))
                .onElements("th");
    }

    private static HtmlPolicyBuilder footnotes(HtmlPolicyBuilder policy) {
        return policy.allowElements("section", "sup")
                .allowAttributes("id")
                .matching(ID)
                .onElements("li", "sup")
                .allowAttributes("class")
                .matching(Pattern.compile("footnotes|footnote-(ref|back)"))
                .onElements("section", "sup", "a")
                .allowAttributes("role")
                .matching(Pattern.compile("doc-(endnotes|noteref|backlink)"))
                .onElements("section", "a")
                .allowAttributes("aria-label")
                .onElements("section", "a");
    }

    private static HtmlPolicyBuilder pictures(HtmlPolicyBuilder policy) {
        return policy.allowElements("figure", "figcaption", "picture", "source")
                .allowAttributes("type")
                .matching(Pattern.compile("image/webp"))
                .onElements("source")
                .allowAttributes("srcset")
                .matching(SOURCES)
                .onElements("source", "img")
                .allowAttributes("sizes")
                .onElements("source", "img")
                .allowAttributes("width", "height")
                .matching(Pattern.compile("[0-9]{1,5}"))
                .onElements("img")
                .allowAttributes("decoding")
                .matching(Pattern.compile("async"))
                .onElements("img");
    }

    private static HtmlPolicyBuilder recordings(HtmlPolicyBuilder policy) {
        return policy.allowElements("audio", "video", "track")
                .allowAttributes("src")
                .matching(RECORDING)
                .onElements("audio", "video")
                .allowAttributes("controls")
                .matching(Pattern.compile(""))
                .onElements("audio", "video")
                .allowAttributes("preload")
                .matching(Pattern.compile("none"))
                .onElements("audio", "video")
                .allowAttributes("data-bytes", "data-milliseconds", "data-type")
                .matching(Pattern.compile("[0-9]{1,12}|(audio|video)/[a-z0-9]+"))
                .onElements("audio", "video")
                .allowAttributes("aria-label")
                .onElements("audio", "video")
                .allowAttributes("width", "height")
                .matching(Pattern.compile("[0-9]{1,5}"))
                .onElements("video")
                .allowAttributes("kind")
                .matching(Pattern.compile("captions"))
                .onElements("track")
                .allowAttributes("src")
                .matching(CAPTIONS)
                .onElements("track")
                .allowAttributes("srclang", "label")
                .onElements("track")
                .allowAttributes("hreflang")
                .onElements("a");
    }
}
