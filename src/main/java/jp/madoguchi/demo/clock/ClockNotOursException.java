package jp.madoguchi.demo.clock;

import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;

/** With a real account at Stripe, due dates must not be run through: its charges keep their own time. */
class ClockNotOursException extends ProblemException {

    ClockNotOursException() {
        super(HttpStatus.CONFLICT, "clock-not-ours", "Stripeの実際のアカウントを設定しているため、時計を進めることはできません。");
    }
}
