package jp.madoguchi.desk;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The task cannot be decided any more, or never existed. */
public class TaskGoneException extends ProblemException {

    private TaskGoneException(HttpStatus status, String type, String detail) {
        super(status, type, detail);
    }

    static TaskGoneException decidedBy(String name) {
        return new TaskGoneException(
                HttpStatus.CONFLICT, "task-already-decided", "この作業は、すでに処理済みです（処理した人: %s）。一覧を更新してください。".formatted(name));
    }

    static TaskGoneException ended() {
        return new TaskGoneException(
                HttpStatus.CONFLICT, "task-ended", "この作業は、期限の経過や申請者の操作により、すでに終了しています。一覧を更新してください。");
    }

    static TaskGoneException unknown() {
        return new TaskGoneException(HttpStatus.NOT_FOUND, "task-not-found", "この作業は見つかりません。一覧を更新してください。");
    }
}
