package jp.madoguchi.cardreader;

/** How many more wrong PINs the card takes, as far as it tells. */
enum PinState {
    FREE,
    /** At least one wrong PIN was typed since the last right one. */
    TRIED,
    LAST_TRY,
    LOCKED;

    private static final long COUNT_LOW = 0x10000;
    private static final long FINAL_TRY = 0x20000;
    private static final long IS_LOCKED = 0x40000;

    /** @param flags of CK_TOKEN_INFO (PKCS#11 2.40, 3.2): CKF_USER_PIN_COUNT_LOW, _FINAL_TRY and _LOCKED */
    static PinState of(long flags) {
        if ((flags & IS_LOCKED) != 0) {
            return LOCKED;
        }
        if ((flags & FINAL_TRY) != 0) {
            return LAST_TRY;
        }
        return (flags & COUNT_LOW) != 0 ? TRIED : FREE;
    }
}
