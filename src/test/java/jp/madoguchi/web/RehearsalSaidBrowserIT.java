package jp.madoguchi.web;

import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Screen;
import jp.madoguchi.testing.Tasklist;
import jp.madoguchi.testing.Windows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One page of each kind that is not the resident's says that nothing is real. */
@ProductTest
class RehearsalSaidBrowserIT {

    private static final String NOTICE = "これはリハーサル（練習）です";

    @RegisterExtension
    private final Windows windows = Windows.onADesk();

    @Autowired
    private Rehearsal rehearsal;

    private Screen screen;

    @BeforeEach
    void opensAWindow() {
        screen = windows.open(rehearsal.baseUrl());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cockpit", "admin", "welcome"})
    void isSaidByCamunda(String application) {
        screen.opens("/camunda/app/%s/default/".formatted(application))
                .shows(NOTICE)
                .pictured("rehearsal-" + application);
    }

    @Test
    void isSaidToClerks() {
        new Tasklist(screen).logsIn("shuno");
        screen.shows(NOTICE).pictured("rehearsal-tasklist");

        screen.opens("/clerk/payments/mornings").shows(NOTICE).pictured("rehearsal-desk");
    }

    @Test
    void isSaidWhereNothingIsFound() {
        screen.opens("/no-such-page").isAt("ページが見つかりません").shows(NOTICE).pictured("rehearsal-error");
    }
}
