package io.labortransfer.registry.probable;

import java.util.UUID;

/**
 * What is compared of a record. Nothing that can be read: name and phone are short hashes, and of the ID number the seventeen digits before
 * the check character stand as one number.
 *
 * @param worker the record
 * @param name hash of the name as it is written
 * @param phone hash of the phone; zero of none
 * @param birthAndSex day of birth and sex as one number
 * @param township of residence, nine digits; zero of none
 * @param idBody the first seventeen digits of the ID number
 */
public record Trait(UUID worker, long name, long phone, long birthAndSex, long township, long idBody) {}
