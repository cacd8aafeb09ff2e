package jp.madoguchi.signature;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.domains.DomainContextBase;

/** Lists of a few bends, all places alike; when one makes us fall over, jqwik looks for the shortest that does. */
class Bends extends DomainContextBase {

    /** The bends of every build are the same ones; another number tries others. */
    static final String SEED = "20261122";

    private static final int ANY = 1_000_000;

    @Provide
    Arbitrary<List<Bend>> bends() {
        return Combinators.combine(Arbitraries.of(Bend.Kind.class), number(), number())
                .as(Bend::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<Integer> number() {
        return Arbitraries.integers()
                .between(0, ANY)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases();
    }
}
