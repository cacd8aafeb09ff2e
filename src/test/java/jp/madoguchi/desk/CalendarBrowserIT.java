package jp.madoguchi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import jp.madoguchi.calendar.JapaneseDates;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import jp.madoguchi.testing.Screen;
import jp.madoguchi.testing.Tasklist;
import jp.madoguchi.testing.Windows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** 開庁日のカレンダー in a browser, as a process owner changes it and a clerk reads it. */
@ProductTest
class CalendarBrowserIT {

    @RegisterExtension
    private final Windows windows = Windows.onADesk();

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private OpenDays openDays;

    @Autowired
    private Clock clock;

    private Screen screen;
    private Tasklist desk;
    private LocalDate closed;

    @BeforeEach
    void opensAWindow() {
        screen = windows.open(rehearsal.baseUrl());
        desk = new Tasklist(screen);
        closed = openDays.after(clock.instant(), 3).day();
    }

    @AfterEach
    void calendarAsItWas() {
        var owner = Clerk.login(rehearsal, "gyomu").browser();
        owner.send("DELETE", "/clerk/api/calendar/days/" + closed, null, Map.of())
                .expect(200);
    }

    @Test
    void aClosureIsSeenBeforeItIsMadeAndTakenBack() {
        var resident = new Resident(rehearsal).appliesForJuminhyo();
        Clerk.login(rehearsal, "shinsa").decides(resident.reference(), "Task_Review", Map.of("outcome", "APPROVE"));
        rehearsal.settle();
        desk.logsIn("gyomu");

        opensTheYear();
        screen.page().getByLabel("日必須").fill(closed.toString());
        screen.ticks("閉庁する").types("理由", "庁舎の点検").presses("動く期限を確かめる");
        screen.shows("期限が動きます。").shows(resident.reference()).hasNoBarriers().pictured("calendar-preview");
        assertThat(openDays.isOpen(closed)).isTrue();
        screen.presses("この内容で登録する").shows("登録しました。");
        screen.shows(JapaneseDates.date(closed) + "を閉庁日にしました").shows("庁舎の点検（市が登録）");
        screen.hasNoBarriers().pictured("calendar");

        var back = screen.button(JapaneseDates.date(closed) + "を元に戻す");
        back.click();
        screen.presses("この内容で登録する");
        PlaywrightAssertions.assertThat(back).hasCount(0);
        screen.shows(JapaneseDates.date(closed) + "を元に戻しました");
        assertThat(openDays.isOpen(closed)).isTrue();
    }

    @Test
    void aListOfHolidaysThatIsNoneIsRefusedInWords() {
        desk.logsIn("gyomu");
        opensTheYear();

        screen.page()
                .getByLabel("CSVファイル必須")
                .setInputFiles(new FilePayload("a.csv", "text/csv", "no holidays".getBytes(StandardCharsets.UTF_8)));
        screen.presses("ファイルを確かめる");

        screen.shows("祝日が見つかりません");
    }

    @Test
    void aClerkReadsItOnly() {
        desk.logsIn("shinsa");

        opensTheYear();

        screen.shows("変更できるのは、業務設計者と管理者です。").shows("年末年始").hasNoBarriers();
        assertThat(screen.page().locator("form").count()).isZero();
    }

    private void opensTheYear() {
        screen.opens("/clerk/calendar?year=" + closed.getYear()).isAt("開庁日のカレンダー " + closed.getYear() + "年");
    }
}
