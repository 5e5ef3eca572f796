package io.labortransfer.endtoend;

/**
 * What the values of one random request carry, so that it is known wherever it comes out again.
 *
 * @param text stands in texts, names, paths and parameters
 * @param digits stands for a number
 */
record Mark(String text, String digits) {

    /** How every mark's text begins. */
    static final String PREFIX = "Zq7x";

    static Mark of(long number) {
        return new Mark(PREFIX + number, "7361%08d".formatted(number));
    }

    boolean isIn(String answer) {
        return answer.contains(text) || answer.contains(digits);
    }
}
