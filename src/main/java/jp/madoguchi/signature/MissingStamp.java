package jp.madoguchi.signature;

/** Why a message has no time stamp: kept, since somebody may ask years later, when no log is left. */
record MissingStamp(Cause cause, String detail) {

    /** The names are kept in the evidence. */
    enum Cause {
        /** The authority is out of reach, or does not attest. */
        NOT_GIVEN,
        /** Not by whom the city trusts with the time, or not with an accepted algorithm. */
        NOT_BELIEVED,
        /** One of the two clocks is wrong, and nobody can say which. */
        OTHER_TIME
    }
}
