package jp.madoguchi.payment;

/**
 * How far to read a list that may hold what is looked for: what lies on a page costs nothing any more; the next page
 * must be cheaper than asking for the rest one by one.
 */
final class WorthReading {

    private final int wanted;
    private int read;
    private int foundBefore;
    private int inVain;

    WorthReading(int wanted) {
        this.wanted = wanted;
    }

    /**
     * Whether to read one entry more: pages may be read in vain as often as there are questions to be saved.
     *
     * @param found how many of those that are wanted the entries so far have held
     */
    boolean worthAnother(int found) {
        boolean begins = read % StripeCalls.PAGE == 0;
        if (begins && read > 0) {
            inVain += found > foundBefore ? 0 : 1;
            foundBefore = found;
        }
        read++;
        return begins ? wanted - found > inVain + 1 : wanted > found;
    }
}
