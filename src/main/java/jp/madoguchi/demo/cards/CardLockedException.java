package jp.madoguchi.demo.cards;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The PIN was wrong five times in a row; like a real card, it says nothing any more. */
class CardLockedException extends ProblemException {

    CardLockedException() {
        super(
                HttpStatus.LOCKED,
                "card-locked",
                "暗証番号を5回続けて間違えたため、このカードはロックされました。住民登録をしている市区町村の窓口で、暗証番号の初期化（ロックの解除）の手続きをしてください。");
    }
}
