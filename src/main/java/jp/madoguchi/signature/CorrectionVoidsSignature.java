package jp.madoguchi.signature;

import jp.madoguchi.applications.CaseState;
import jp.madoguchi.process.MilestoneReached;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is returned for correction must be signed anew, even if the card was the only thing to correct. */
@Component
class CorrectionVoidsSignature {

    private final SignatureArchive archive;

    CorrectionVoidsSignature(SignatureArchive archive) {
        this.archive = archive;
    }

    /** In the engine's own transaction. */
    @EventListener
    void on(MilestoneReached milestone) {
        if (milestone.milestone().equals(CaseState.CORRECTING.name())) {
            archive.voidAll(milestone.reference());
        }
    }
}
