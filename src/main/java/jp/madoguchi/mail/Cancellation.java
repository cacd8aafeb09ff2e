package jp.madoguchi.mail;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Why an application was cancelled, in the words that its mail and its status share. */
public enum Cancellation {
    UNREACHABLE("確認させていただきたい事項について、期限までにご連絡がとれなかったため"),
    UNPAID("期限までにお支払いを確認できなかったため"),
    NOT_CORRECTED("期限までに申請内容の補正がなかったため"),
    CLERK("担当窓口で、申請の手続きを続けられないと判断したため");

    private final String because;

    Cancellation(String because) {
        this.because = because;
    }

    /** @param code as models write it; whatever is no limit that passed is a clerk's decision */
    static Cancellation of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equals(code))
                .findFirst()
                .orElse(CLERK);
    }

    public String because() {
        return because;
    }
}
