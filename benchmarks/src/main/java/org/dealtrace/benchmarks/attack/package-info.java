/**
 * Tries to break Dealtrace: mutated files for every reader, inputs that could take quadratic time, hostile names, kills
 * in the middle of writing, a full disk, other locales and numbers of threads.
 *
 * <p>{@link org.dealtrace.benchmarks.attack.AttackCommand} runs all and counts by kind what came of it. Everything is
 * drawn from one seed, except when a process is killed.
 */
@NullMarked
package org.dealtrace.benchmarks.attack;

import org.jspecify.annotations.NullMarked;
