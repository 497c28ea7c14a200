package org.duta.model.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a package as part of a feature and names every other feature that it may use. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Feature {
    /** The last word of the package names of the features that this one may use. */
    String[] knows() default {};
}
