package jp.madoguchi.signature;

import java.util.Set;
import jp.madoguchi.process.ModelWords;
import org.springframework.stereotype.Component;

/** The questions about signatures that models may put to somebody outside. */
@Component
class SignatureTopics implements ModelWords {

    static final String RECHECK = "revocation-recheck";

    @Override
    public Kind kind() {
        return Kind.TOPIC;
    }

    @Override
    public Set<String> words() {
        return Set.of(RECHECK);
    }
}
