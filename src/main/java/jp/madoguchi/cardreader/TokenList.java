package jp.madoguchi.cardreader;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.NativeLongByReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks a PKCS#11 library which cards are there and how many PIN tries they have left, which the JDK's own PKCS#11
 * provider does not tell. Structures and flags are those of PKCS#11 2.40, sections 3.2 and 5.5.
 */
final class TokenList {

    private static final long OK = 0x000;
    private static final long ALREADY_INITIALIZED = 0x191;
    private static final int LABEL = 32;
    /** CK_TOKEN_INFO begins with four texts: label, maker, model, serial number. */
    private static final int FLAGS_AT = LABEL + 32 + 16 + 16;

    private static final int TOKEN_INFO = 512;

    private final NativeLibrary library;

    /** @throws CannotSignException if there is no such library, or it does not start */
    TokenList(String file) {
        try {
            library = NativeLibrary.getInstance(file);
            long result = call("C_Initialize", Pointer.NULL);
            if (result != OK && result != ALREADY_INITIALIZED) {
                throw new CannotSignException("カードリーダーのライブラリを開始できません（エラー 0x%x）。".formatted(result));
            }
        } catch (UnsatisfiedLinkError e) {
            throw new CannotSignException("PKCS#11 のライブラリとして読み込めません: " + file, e);
        }
    }

    /** The cards that are in a reader now. */
    List<Token> tokens() {
        var count = new NativeLongByReference();
        require(call("C_GetSlotList", (byte) 1, Pointer.NULL, count));
        int slots = count.getValue().intValue();
        if (slots == 0) {
            return List.of();
        }
        try (var ids = new Memory((long) slots * NativeLong.SIZE)) {
            require(call("C_GetSlotList", (byte) 1, ids, count));
            var tokens = new ArrayList<Token>();
            for (int i = 0; i < count.getValue().intValue(); i++) {
                tokens.add(token(ids.getNativeLong((long) i * NativeLong.SIZE)));
            }
            return tokens;
        }
    }

    private Token token(NativeLong slot) {
        try (var info = new Memory(TOKEN_INFO)) {
            require(call("C_GetTokenInfo", slot, info));
            var label = new String(info.getByteArray(0, LABEL), StandardCharsets.UTF_8).strip();
            return new Token(
                    slot.longValue(),
                    label,
                    PinState.of(info.getNativeLong(FLAGS_AT).longValue()));
        }
    }

    private static void require(long result) {
        if (result != OK) {
            throw new CannotSignException("カードを読み取れません（エラー 0x%x）。カードを置き直して、もう一度お試しください。".formatted(result));
        }
    }

    private long call(String function, Object... arguments) {
        return ((NativeLong)
                        library.getFunction(function, Function.C_CONVENTION).invoke(NativeLong.class, arguments))
                .longValue();
    }
}
