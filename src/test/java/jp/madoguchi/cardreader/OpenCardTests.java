package jp.madoguchi.cardreader;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.security.AuthProvider;
import java.security.ProviderException;
import javax.security.auth.Subject;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.login.LoginException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenCardTests {

    @Test
    void letsASignatureStandWhoseCardWasLiftedRightAfterIt() {
        assertThatCode(() -> OpenCard.logOut(new LiftedCard(null))).doesNotThrowAnyException();
        assertThatCode(() -> OpenCard.logOut(new LiftedCard(new ProviderException("CKR_TOKEN_NOT_PRESENT"))))
                .doesNotThrowAnyException();
    }

    /** As the JDK's provider does when the card is gone. */
    private static final class LiftedCard extends AuthProvider {

        private final transient @Nullable ProviderException failure;

        LiftedCard(@Nullable ProviderException failure) {
            super("lifted", "1", "a card that is no longer there");
            this.failure = failure;
        }

        @Override
        public void logout() throws LoginException {
            if (failure != null) {
                throw failure;
            }
            throw new LoginException("CKR_TOKEN_NOT_PRESENT");
        }

        @Override
        public void login(Subject subject, CallbackHandler handler) {
            throw new AssertionError("nobody logs in to a card in order to log out of it");
        }

        @Override
        public void setCallbackHandler(CallbackHandler handler) {
            throw new AssertionError("logging out asks nobody for a PIN");
        }
    }
}
