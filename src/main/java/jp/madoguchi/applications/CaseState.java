package jp.madoguchi.applications;

import java.util.Arrays;
import java.util.Optional;

/** What the resident is told about the case: many internal states, few public ones. Names are milestones of the models. */
public enum CaseState {
    APPLYING("申請手続き中"),
    RECEIVED("受付済み"),
    IN_REVIEW("審査中"),
    ASKING("確認中・補正待ち"),
    CORRECTING("確認中・補正待ち"),
    AWAITING_PAYMENT("お支払い待ち"),
    PREPARING_DISPATCH("発送準備中"),
    DISPATCHED("発送済み"),
    CANCELLED("取消（差し戻し）"),
    REFUSED("却下"),
    WITHDRAWN("取下げ"),
    EXPIRED("期限切れ");

    private final String label;

    CaseState(String label) {
        this.label = label;
    }

    /** The state that a milestone of the model stands for; empty for milestones that only the record knows. */
    static Optional<CaseState> named(String milestone) {
        return Arrays.stream(values())
                .filter(state -> state.name().equals(milestone))
                .findFirst();
    }

    /** The public wording, in Japanese. */
    public String label() {
        return label;
    }

    /** Nothing more will happen to the application itself. */
    public boolean ended() {
        return compareTo(DISPATCHED) >= 0;
    }

    /** Ended, and nothing was sent: money that came for it goes back. */
    public boolean endedInVain() {
        return ended() && this != DISPATCHED;
    }

    /** The resident may still change what is applied for. */
    public boolean editable() {
        return this == APPLYING || this == CORRECTING;
    }
}
