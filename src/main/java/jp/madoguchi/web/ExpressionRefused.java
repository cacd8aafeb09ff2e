package jp.madoguchi.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Queries with expressions would let any clerk run code in the engine; there is no use for them here. */
class ExpressionRefused extends ProblemException {

    ExpressionRefused() {
        super(HttpStatus.BAD_REQUEST, "expression-refused", "式（Expression）を含む検索条件は使えません。");
    }

    static boolean names(String key) {
        return key.toLowerCase(Locale.ROOT).endsWith("expression");
    }
}
