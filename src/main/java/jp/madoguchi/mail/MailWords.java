package jp.madoguchi.mail;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.process.ModelWords;
import org.springframework.stereotype.Component;

/** The mails that models may order. */
@Component
class MailWords implements ModelWords {

    @Override
    public Kind kind() {
        return Kind.MAIL;
    }

    @Override
    public Set<String> words() {
        return Arrays.stream(MailKind.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }
}
