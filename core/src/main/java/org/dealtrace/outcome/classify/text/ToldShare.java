package org.dealtrace.outcome.classify.text;

import java.math.BigDecimal;

/**
 * A share of a company that a text says is bought.
 *
 * @param percent 0 to 100
 * @param words the words it rests on, with what they belong to
 */
public record ToldShare(BigDecimal percent, String words) {}
