package io.labortransfer.kit.safety;

/**
 * A setting that must not stand where real people are registered.
 *
 * @param property its name
 * @param fault what is wrong with it; never its value, which may be a secret
 * @param remedy what to set instead
 */
public record Danger(String property, String fault, String remedy) {

    /** One line for whoever reads the log. */
    String line() {
        return property + " " + fault + ": " + remedy;
    }
}
