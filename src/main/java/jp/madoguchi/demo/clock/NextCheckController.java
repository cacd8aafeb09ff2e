package jp.madoguchi.demo.clock;

import java.time.Clock;
import java.time.OffsetDateTime;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.procedures.Deadlines;
import jp.madoguchi.procedures.Procedures;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the clock page where 「次の開庁日の8時30分へ」 leads. */
@RestController
@Profile("demo")
class NextCheckController {

    private final NextCheck next;
    private final Procedures procedures;
    private final Deadlines deadlines;

    NextCheckController(OpenDays openDays, Clock clock, Procedures procedures, Deadlines deadlines) {
        this.next = new NextCheck(openDays::isOpen, clock);
        this.procedures = procedures;
        this.deadlines = deadlines;
    }

    /** The office has one morning check; the first procedure's deadlines say when. */
    @GetMapping("/demo/api/clock/next-check")
    Check show() {
        var procedure = procedures.all().get(0).id();
        return new Check(next.at(deadlines.checkTime(procedure)));
    }

    record Check(OffsetDateTime at) {}
}
