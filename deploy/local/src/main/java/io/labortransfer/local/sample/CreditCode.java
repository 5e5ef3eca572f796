package io.labortransfer.local.sample;

/** Unified social credit codes by GB 32100-2015, with an organization code by GB 11714 inside. */
public final class CreditCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCode() {}

    /** The code of an enterprise registered in the division. */
    public static String ofEnterprise(String division, int number) {
        String body = "MA%06d".formatted(number);
        return complete("91" + division + body + bodyCheck(body));
    }

    /** Adds the check character; a sum that 31 divides gives 0, which common code gets wrong. */
    public static String complete(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * ALPHABET.indexOf(first17.charAt(i));
        }
        return first17 + ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** Whether the check character fits. */
    public static boolean checks(String code) {
        return code.length() == 18 && complete(code.substring(0, 17)).equals(code);
    }

    private static char bodyCheck(String body) {
        int sum = 0;
        for (int i = 0; i < BODY_WEIGHTS.length; i++) {
            sum += BODY_WEIGHTS[i] * Character.digit(body.charAt(i), 36);
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }
}
