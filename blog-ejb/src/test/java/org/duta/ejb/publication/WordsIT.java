package org.duta.ejb.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.publication.words.SearchWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Posts are found by their words, in the way of their own language. */
class WordsIT {

    private final TestDatabase database = TestDatabase.get();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | Perwakilan melayani warga dengan ramah | pelayanan",
                "en | The embassies opened new consular offices | embassy opening",
                "ar | افتتحت السفارة مكتبا جديدا للمواطنين | مواطنين",
                "fr | Les ministres ont signé des accords commerciaux | accord commercial",
                "es | Las embajadas ofrecen servicios consulares | embajada servicio",
                "ru | Посольства открыли новые отделы | посольство",
                "ru | ПОСОЛЬСТВА — «открыты» | Открыты посольства",
                "en | The “Embassies”, opened… | embassy opening",
                "fr | L’ÉCOLE dernière | école",
                "ar | السفارة، والقنصلية؟ | سفارة",
                "hi | “दूतावास” खुला। | दूतावास",
                "pt | As embaixadas oferecem serviços consulares | embaixada serviço",
                "de | Die Botschaften eröffneten neue Büros | botschaft neuen",
                "nl | De ambassades openden nieuwe kantoren | nieuw",
                "vi | Đại sứ quán thông báo lịch nghỉ | sứ quán",
                "fa | سفارت ساعات کار جدید را اعلام کرد | سفارت",
                "zh-Hans | 印度尼西亚驻华大使馆发布公告 | 大使馆",
                "zh-Hans | 印度尼西亚驻华大使馆发布公告 | 华",
                "ja | 在日インドネシア大使館の業務時間 | 大使館",
                "ja | ﾃｽﾄのお知らせ | テスト",
                "ko | 인도네시아 대사관이 공지합니다 | 대사관",
                "th | สถานทูตเปิดให้บริการ | สถานทูต",
            })
    void aWordIsFoundInAnyFormThatItsLanguageGivesIt(String language, String text, String asked) {
        LivePosts.during(
                database,
                posts -> {
                    posts.add(language, "A", "", text);
                    posts.add("en", "B", "", "Nothing of that");
                    posts.add(language, "C", "", "0");
                    assertThat(posts.titles(asked)).containsExactly("A");
                });
    }

    @Test
    void onlyLivePostsAreFound() {
        LivePosts.during(
                database,
                posts -> {
                    posts.add("en", "Live", "", "visa rules");
                    posts.with("withdrawn", "true").add("en", "Withdrawn", "", "visa rules");
                    assertThat(posts.titles("visa")).containsExactly("Live");
                    posts.run("update publication set withdrawn_at = null");
                    assertThat(posts.titles("visa")).containsExactly("Withdrawn", "Live");
                });
    }

    @Test
    void everyWordMustOccurUnlessTheQuestionSaysOtherwise() {
        LivePosts.during(
                database,
                posts -> {
                    posts.add("en", "1", "", "Visa rules for students");
                    posts.add("en", "2", "", "Students have rules without a visa");
                    posts.add("en", "3", "", "Visa fees");
                    posts.add("zh-Hans", "4", "", "签证规定适用于学生");
                    posts.add("zh-Hans", "5", "", "学生规定");
                    assertThat(posts.titles("student visa")).containsExactly("2", "1");
                    assertThat(posts.titles("\"visa rules\"")).containsExactly("1");
                    assertThat(posts.titles("visa -students")).containsExactly("3");
                    assertThat(posts.titles("fees or without")).containsExactly("3", "2");
                    assertThat(posts.titles("学生 签证")).containsExactly("4");
                    assertThat(posts.titles("规定 -签证")).containsExactly("5");
                    assertThat(posts.titles("\"签证规定\"")).containsExactly("4");
                    assertThat(posts.titles("fees or 签证")).containsExactly("4", "3");
                });
    }

    @Test
    void wordsThatALanguageLeavesOutDontHinderInIt() {
        LivePosts.during(
                database,
                posts -> {
                    posts.add("en", "1", "", "The embassy in Jakarta");
                    posts.add("id", "2", "", "Kedutaan di Jakarta");
                    assertThat(posts.titles("the Jakarta")).containsExactly("1");
                    assertThat(posts.titles("di Jakarta")).containsExactly("2");
                    assertThat(posts.titles("Jakarta")).containsExactly("2", "1");
                    assertThat(posts.titles("the")).isEmpty();
                });
    }

    @Test
    void whatLooksLikeAMarkOrLikeSqlIsAWordLikeAnyOther() {
        LivePosts.during(
                database,
                posts -> {
                    posts.add("en", "1", "", "A story of m:tokyo, and it's there");
                    assertThat(posts.titles("=m:tokyo")).containsExactly("1");
                    assertThat(posts.titles("'=k:STORY'")).isEmpty();
                    assertThat(posts.titles("it's & | ! <-> (tokyo) :*")).containsExactly("1");
                    assertThat(posts.titles("\\'; drop table post; --x")).isEmpty();
                });
    }

    @Test
    void theTitleAndTheSummaryComeBeforeTheText() {
        LivePosts.during(
                database,
                posts -> {
                    posts.add("en", "Floods in Java", "", "Help is on its way");
                    posts.add("en", "Weather", "Java has floods", "Rain");
                    posts.add("en", "News", "", "There are floods in Java");
                    posts.add("en", "Java", "", "No floods");
                    PostFilter filter = PostFilter.everything().words(SearchWords.of("flood java"));
                    assertThat(posts.titles(filter.in(PostFilter.Place.HEADS), 1))
                            .containsExactly("Weather", "Floods in Java");
                    assertThat(posts.titles(filter.in(PostFilter.Place.BELOW), 1))
                            .containsExactly("Java", "News");
                });
    }

    @Test
    void wordsAndEveryOtherFilterHoldTogether() {
        LivePosts.during(
                database,
                posts -> {
                    String ayu =
                            "[{\"handle\":\"a'yu\",\"name\":\"Ayu Lestari\",\"mission\":\"m\"}]";
                    posts.with("topics", "trade").with("countries", "JP,FR").with("authors", ayu);
                    posts.with("contributors", "paris").with("kind", "ALERT");
                    posts.add("id", "all", "", "Harga beras");
                    posts.add("id", "words only", "", "Harga beras");
                    posts.with("topics", "trade").add("id", "topic only", "", "Harga gula");
                    PostFilter rice = PostFilter.everything().words(SearchWords.of("beras"));
                    List<PostFilter> filters =
                            List.of(
                                    rice.topics(Set.of("trade", "culture")),
                                    rice.countries(Set.of("FR")),
                                    rice.missions(Set.of("paris")),
                                    rice.authors(Set.of("a'yu")),
                                    rice.kinds(Set.of(org.duta.model.post.PostKind.ALERT)),
                                    rice.publishedBetween(null, LivePosts.FIRST.plusSeconds(5_400)),
                                    rice.topics(Set.of("trade"))
                                            .missions(Set.of("tokyo"))
                                            .languages(Set.of(new LanguageTag("id"))));
                    assertThat(filters)
                            .allSatisfy(
                                    filter ->
                                            assertThat(posts.titles(filter, 3))
                                                    .containsExactly("all"));
                    assertThat(posts.titles(rice.languages(Set.of(new LanguageTag("en"))), 3))
                            .isEmpty();
                    assertThat(posts.titles("lestari beras")).containsExactly("all");
                });
    }

    @Test
    void pagesHoldEveryPostOnceHoweverFarApartTheyAre() {
        LivePosts.during(
                database,
                posts -> {
                    for (int i = 1; i <= 40; i++) {
                        posts.with("topics", i % 2 == 0 ? "even" : "odd");
                        posts.add("en", "t" + i, "", i % 3 == 0 ? "third" : "other");
                        posts.skip(i * i * 97L);
                    }
                    PostFilter even = PostFilter.everything().topics(Set.of("even"));
                    assertThat(posts.titles(even, 7))
                            .hasSize(20)
                            .startsWith("t40", "t38")
                            .endsWith("t4", "t2");
                    assertThat(posts.titles(even.words(SearchWords.of("third")), 1))
                            .containsExactly("t36", "t30", "t24", "t18", "t12", "t6");
                    assertThat(posts.titles(even, 7))
                            .isEqualTo(posts.titles(even, 20))
                            .isEqualTo(posts.titles(even, 100));
                });
    }

    @Test
    void aPostAsLongAsCanBeIsStillFound() {
        LivePosts.during(
                database,
                posts -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = 0; i < 200_000; i++) {
                        text.append(Character.toChars(0x900 + i % 0x7F)).append("अ".repeat(i % 3));
                        text.append(i % 5 == 0 ? "-" : "").append(i % 7 == 0 ? " " : "").append(i);
                    }
                    posts.add("hi", "hi", "", text.toString());
                    posts.add("zh-Hans", "zh", "", "规定".repeat(200_000));
                    assertThat(posts.titles("规定")).containsExactly("zh");
                    assertThat(posts.titles("hi")).containsExactly("hi");
                });
    }
}
