package jp.madoguchi.desk;

import static jp.madoguchi.web.Clerk.DISPATCH;
import static jp.madoguchi.web.Clerk.PAYMENT;
import static jp.madoguchi.web.Clerk.PROCESS_OWNERS;
import static jp.madoguchi.web.Clerk.REVIEW;

import java.util.List;
import java.util.Map;
import jp.madoguchi.process.ProcessNames.Tasks;

/**
 * A list of tasks in Tasklist.
 *
 * @param keys the tasks it shows, by their element ids; none: every task of the group
 */
record DeskFilter(String group, String name, String description, String colour, List<String> keys) {

    private static final String BLUE = "#0017C1";
    private static final String GREEN = "#197A4B";
    private static final String ORANGE = "#C74700";
    private static final String RED = "#CE0000";
    private static final String GREY = "#626264";

    /** In the order in which Tasklist shows them. */
    static final List<DeskFilter> ALL = List.of(
            new DeskFilter(REVIEW, "審査のすべて", "審査係の作業を、期限の近い順に表示します", GREY, List.of()),
            new DeskFilter(REVIEW, "審査・証明書発行", "届いた申請を審査し、証明書を発行します", BLUE, List.of(Tasks.REVIEW)),
            new DeskFilter(REVIEW, "確認事項の回答待ち", "申請者に確認している申請です", ORANGE, List.of(Tasks.ASK)),
            new DeskFilter(
                    REVIEW, "取消の判断・保留", "連絡が取れない申請と、保留中の申請です", RED, List.of(Tasks.DECIDE_UNREACHABLE, Tasks.ON_HOLD)),
            new DeskFilter(PAYMENT, "収納のすべて", "収納係の作業を、期限の近い順に表示します", GREY, List.of()),
            new DeskFilter(PAYMENT, "入金の確認", "入金を確認できなかった申請です", ORANGE, List.of(Tasks.RESOLVE_PAYMENT)),
            new DeskFilter(
                    PAYMENT,
                    "期限後・取消後の入金",
                    "支払期限を過ぎた申請の判断と、取消後に届いた入金です",
                    RED,
                    List.of(Tasks.DECIDE_UNPAID, Tasks.ACKNOWLEDGE_LATE_PAYMENT)),
            new DeskFilter(PAYMENT, "保留中（支払い）", "再開する日まで待っている申請です", ORANGE, List.of(Tasks.ON_HOLD_PAYMENT)),
            new DeskFilter(PAYMENT, "返金の決裁", "起案した人とは別の人が決裁します", BLUE, List.of(Tasks.DECIDE_REFUND)),
            new DeskFilter(PAYMENT, "決済の確認", "異議の申し立て、返金の失敗、決済会社の記録との違いです", RED, List.of(Tasks.SETTLE_ALARM)),
            new DeskFilter(PAYMENT, "朝の確認", "照合の結果を確かめて、確認済みにします", GREEN, List.of(Tasks.SIGN_MORNING_SHEET)),
            new DeskFilter(DISPATCH, "発送のすべて", "発送係の作業を、期限の近い順に表示します", GREY, List.of()),
            new DeskFilter(DISPATCH, "封入（二人で確認）", "一人目が封入し、二人目が確認して発送する証明書です", ORANGE, List.of(Tasks.ENCLOSE)),
            new DeskFilter(DISPATCH, "発送", "入金を確認できた、発送を待つ証明書です", GREEN, List.of(Tasks.DISPATCH)),
            new DeskFilter(DISPATCH, "証明書の破棄", "取消や却下により不要になった証明書です", RED, List.of(Tasks.DESTROY_CERTIFICATE)),
            new DeskFilter(PROCESS_OWNERS, "業務設計者の作業", "業務設計者あての作業です", GREY, List.of()));

    /** Every task of a desk, the one that is due first on top. */
    static DeskFilter all(String group, String desk) {
        return new DeskFilter(group, desk + "のすべて", desk + "の作業を、期限の近い順に表示します", GREY, List.of());
    }

    /** Lists of further desks stand below ours. */
    private int position() {
        int ours = ALL.indexOf(this);
        return ours < 0 ? ALL.size() : ours;
    }

    /** How Tasklist shows the list; of the variables only what tells tasks apart. */
    Map<String, Object> properties() {
        return Map.of(
                "description",
                description,
                "color",
                colour,
                "priority",
                position(),
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of(Map.of("name", "reference", "label", "受付番号"), Map.of("name", "sheetDay", "label", "確認表の日")));
    }
}
