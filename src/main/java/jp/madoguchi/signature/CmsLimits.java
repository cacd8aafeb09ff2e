package jp.madoguchi.signature;

/** How much of a message is read at all: what is larger is no honest signature, and must not cost anything. */
record CmsLimits(int bytes, int certificates) {

    /** An honest certificate has some 2 KB; it is hashed once for every key that may have signed it. */
    static final int CERTIFICATE_BYTES = 64 * 1024;

    /** A card's signature with its certificate has about 3 KB. */
    static final CmsLimits ONLINE = new CmsLimits(64 * 1024, 10);

    /**
     * For disputes: the document may be inside, and others' certificates. Reading takes five times as much memory.
     */
    static final CmsLimits OFFLINE = new CmsLimits(8 << 20, 1000);
}
