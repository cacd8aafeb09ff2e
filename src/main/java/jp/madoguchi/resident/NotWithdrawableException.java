package jp.madoguchi.resident;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The case is past the point where the resident can take it back. */
class NotWithdrawableException extends ProblemException {

    NotWithdrawableException() {
        super(
                HttpStatus.CONFLICT,
                "not-withdrawable",
                "発送の準備が始まっているか、手続きが終了しているため、取り下げることができません。お急ぎの場合は担当窓口へお問い合わせください。");
    }
}
