package jp.madoguchi.cardreader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.UnrecoverableKeyException;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import org.junit.jupiter.api.Test;

/** As the JDK's key store wraps what the card's library answers. */
class LoginFailureTests {

    @Test
    void asksAgainAfterAWrongPinOnly() {
        var key = new UnrecoverableKeyException();
        key.initCause(because(new FailedLoginException(), "CKR_PIN_INCORRECT"));

        assertThat(LoginFailure.of(new IOException("load failed", key))).isInstanceOf(WrongPinException.class);
    }

    @Test
    void tellsTheWayOutOfALockedPin() {
        assertThat(LoginFailure.of(loadFailed("CKR_PIN_LOCKED")))
                .isInstanceOf(CannotSignException.class)
                .hasMessageContaining("ロック")
                .hasMessageContaining("初期化");
    }

    @Test
    void blamesNoPinForATroubleOfTheReader() {
        assertThat(LoginFailure.of(loadFailed("CKR_DEVICE_ERROR: C_Login")))
                .isInstanceOf(CannotSignException.class)
                .hasMessageContaining("置き直して");
        assertThat(LoginFailure.of(new IOException("load failed"))).isInstanceOf(CannotSignException.class);
    }

    private static IOException loadFailed(String code) {
        return new IOException("load failed", because(new LoginException(), code));
    }

    private static Throwable because(LoginException login, String code) {
        return login.initCause(new Exception(code));
    }
}
