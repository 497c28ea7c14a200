package org.duta.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.duta.model.kernel.Feature;

/** HOUSE's laws: which layer and which feature may use which, and how classes are called. */
@AnalyzeClasses(packages = "org.duta", importOptions = ImportOption.DoNotIncludeTests.class)
class LawsTest {

    private static final List<String> LAYERS = List.of("model", "ejb", "web");

    @ArchTest
    static final ArchRule the_model_knows_no_container =
            noClasses()
                    .that()
                    .resideInAPackage("org.duta.model..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "jakarta.ejb..",
                            "jakarta.ws..",
                            "jakarta.faces..",
                            "jakarta.servlet..",
                            "jakarta.websocket..",
                            "jakarta.enterprise..",
                            "org.duta.ejb..",
                            "org.duta.web..");

    @ArchTest
    static final ArchRule use_cases_know_no_door =
            noClasses()
                    .that()
                    .resideInAPackage("org.duta.ejb..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.duta.web..",
                            "jakarta.ws..",
                            "jakarta.faces..",
                            "jakarta.servlet..",
                            "jakarta.websocket..");

    @ArchTest
    static final ArchRule doors_touch_no_entity =
            noClasses()
                    .that()
                    .resideInAPackage("org.duta.web..")
                    .should()
                    .dependOnClassesThat()
                    .areAnnotatedWith(Entity.class);

    @ArchTest
    static final ArchRule features_form_no_cycle =
            slices().matching("org.duta.*.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule features_use_only_what_they_declare =
            classes().that().resideInAPackage("org.duta..").should(useOnlyDeclaredFeatures());

    @ArchTest
    static final ArchRule only_settings_read_configuration =
            noClasses()
                    .that()
                    .haveSimpleNameNotEndingWith("Settings")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.eclipse.microprofile.config..")
                    .orShould()
                    .callMethod(System.class, "getenv", String.class)
                    .orShould()
                    .callMethod(System.class, "getProperty", String.class);

    @ArchTest
    static final ArchRule doors_leave_the_database_alone =
            noClasses()
                    .that()
                    .resideInAPackage("org.duta.web..")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule time_comes_from_a_clock =
            noClasses()
                    .should()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callConstructor(java.util.Date.class);

    @ArchTest
    static final ArchRule names_say_what_a_class_is_for =
            noClasses().should().haveNameMatching(".*(Service|Manager|Helper|Utils?|Impl|Dto)");

    @ArchTest
    static final ArchRule entities_have_no_setters =
            noMethods()
                    .that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Entity.class)
                    .should()
                    .haveNameMatching("set[A-Z].*")
                    .andShould()
                    .notBePrivate();

    @ArchTest
    static final ArchRule state_is_private =
            fields().that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Entity.class)
                    .and()
                    .areNotStatic()
                    .and()
                    .doNotHaveModifier(JavaModifier.SYNTHETIC)
                    .and()
                    .haveNameNotStartingWith("_")
                    .should()
                    .notBePublic();

    private static ArchCondition<JavaClass> useOnlyDeclaredFeatures() {
        return new ArchCondition<>("use only the features that their package declares") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                String own = feature(user);
                List<String> declared = declared(user);
                for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                    String used = feature(dependency.getTargetClass());
                    if (!used.isEmpty() && !used.equals(own) && !declared.contains(used)) {
                        events.add(
                                SimpleConditionEvent.violated(
                                        dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    /** The third part of {@code org.duta.layer.feature…}; nothing for what isn't ours. */
    private static String feature(JavaClass type) {
        String[] parts = type.getBaseComponentType().getPackageName().split("\\.");
        boolean ours =
                parts.length > 3
                        && parts[0].equals("org")
                        && parts[1].equals("duta")
                        && LAYERS.contains(parts[2]);
        return ours ? parts[3] : "";
    }

    /** What the package declares; a package below a feature's may use what the feature may. */
    private static List<String> declared(JavaClass type) {
        return type.getPackage()
                .tryGetAnnotationOfType(Feature.class)
                .map(feature -> List.of(feature.knows()))
                .orElseGet(() -> List.of("kernel"));
    }

    @ArchTest
    static final ArchRule every_package_declares_its_feature =
            classes()
                    .that()
                    .resideInAPackage("org.duta..")
                    .and()
                    .doNotHaveSimpleName("package-info")
                    .should(
                            new ArchCondition<>("be in a package with @Feature") {
                                @Override
                                public void check(JavaClass type, ConditionEvents events) {
                                    if (type.getPackage()
                                            .tryGetAnnotationOfType(Feature.class)
                                            .isEmpty()) {
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        type, type.getName() + " has no feature"));
                                    }
                                }
                            });
}
