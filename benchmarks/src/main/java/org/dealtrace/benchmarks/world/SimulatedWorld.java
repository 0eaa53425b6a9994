package org.dealtrace.benchmarks.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dealtrace.Deal;
import org.dealtrace.Recommendation;
import org.dealtrace.outcome.OwnershipTable;
import org.dealtrace.study.Rate;

/**
 * An invented world of notices, parties and deals whose truth is known.
 *
 * <p>It comes in blocks of 642 notices, each shaped like the published corpus and made from the seed and its own number
 * alone. So a world of millions streams in constant memory, any part of it can be made without the rest, and the same
 * settings give the same world on every machine.
 *
 * <pre>{@code
 * SimulatedWorld world = SimulatedWorld.generate(WorldSettings.study(1));
 * List<Recommendation> notices = world.recommendations().toList();
 * Rate truth = world.trueRate();
 * }</pre>
 *
 * <p>All names are made up by recombination: distinctive words by a Markov chain over invented roots, business words
 * and legal forms from a word list. A name that a real company bears is chance.
 */
public final class SimulatedWorld {

    /** The end of observation: every window of 60 months is over by then, and every deal dated. */
    public static final LocalDate AS_OF = LocalDate.of(2028, 12, 31);

    private final WorldSettings settings;

    private SimulatedWorld(WorldSettings settings) {
        this.settings = settings;
    }

    public static SimulatedWorld generate(WorldSettings settings) {
        return new SimulatedWorld(settings);
    }

    /** The notices, by id. Made while they are read. */
    public Stream<Recommendation> recommendations() {
        return flat(Block::recommendations);
    }

    /** The deals, by id. Made while they are read. */
    public Stream<Deal> deals() {
        return flat(Block::deals);
    }

    /** The truth about parties: one for each that has a notice. */
    public Stream<TrueParty> parties() {
        return flat(Block::parties);
    }

    /** The truth about links: every deal party that is a recommended one. */
    public Stream<TrueLink> links() {
        return flat(Block::links);
    }

    /** Who stands behind the companies through which Chinese sides act. */
    public Stream<OwnershipTable.Entry> ownership() {
        return flat(Block::ownership);
    }

    /** Parties whose fate is a deal, out of all. */
    public Rate trueRate() {
        long[] counts = new long[2];
        parties().forEach(p -> {
            counts[0] += p.realized() ? 1 : 0;
            counts[1]++;
        });
        return Rate.ofSample(Math.toIntExact(counts[0]), Math.toIntExact(counts[1]), Math.toIntExact(counts[1]));
    }

    private long blockCount() {
        return (settings.notices() + WorldSettings.STUDY_NOTICES - 1) / WorldSettings.STUDY_NOTICES;
    }

    Stream<Block> blocks() {
        return LongStream.range(0, blockCount()).mapToObj(index -> new Block(settings, index));
    }

    private <T> Stream<T> flat(Function<Block, List<T>> part) {
        return blocks().flatMap(block -> part.apply(block).stream());
    }

    /** Sizes and the true rate; goes through the whole world. */
    @Override
    public String toString() {
        long[] counts = new long[3];
        blocks().forEach(block -> {
            counts[0] += block.parties().size();
            counts[1] += block.parties().stream().filter(TrueParty::realized).count();
            counts[2] += block.deals().size();
        });
        return String.format(
                Locale.ROOT,
                "simulated world, seed %d: %,d notices of %,d parties, %,d deals;"
                        + " %,d parties (%.1f %%) truly have the outcome",
                settings.seed(),
                settings.notices(),
                counts[0],
                counts[2],
                counts[1],
                counts[0] == 0 ? 0 : 100.0 * counts[1] / counts[0]);
    }
}
