package jp.madoguchi.mail;

import java.io.UncheckedIOException;
import java.util.Map;
import jp.madoguchi.procedures.CityProperties;
import jp.madoguchi.process.ModelDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The wording of mails as process owners keep it. An edit counts from the next mail on; one that cannot be used leaves
 * all wording as it was, and at the start it is refused.
 */
@Component
class MailTemplates {

    private static final Logger LOG = LoggerFactory.getLogger(MailTemplates.class);

    private final MailFiles files;
    private final MailTrial trial;
    private Map<String, String> marks;
    private MailWording wording;

    /** @throws MailTemplatesRefusedException if a mail would not say what it must */
    MailTemplates(ModelDirectory directory, CityProperties city) {
        this.files = new MailFiles(directory);
        this.trial = new MailTrial(city);
        this.marks = files.marks();
        this.wording = read();
    }

    MailWording.Words render(MailKind kind, Map<String, Object> facts) {
        return current().render(kind, facts);
    }

    /** The marks are taken before the texts: what changes in between is read again for the next mail. */
    private synchronized MailWording current() {
        try {
            var now = files.marks();
            if (!now.equals(marks)) {
                marks = now;
                wording = read();
            }
        } catch (MailTemplatesRefusedException | UncheckedIOException e) {
            LOG.error("The wording of mails stays as it was: {}", e.getMessage());
        }
        return wording;
    }

    private MailWording read() {
        var read = new MailWording(files.own());
        var findings = trial.findings(read);
        if (!findings.isEmpty()) {
            throw new MailTemplatesRefusedException(findings);
        }
        return read;
    }
}
