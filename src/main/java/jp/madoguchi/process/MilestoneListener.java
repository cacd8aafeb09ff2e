package jp.madoguchi.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.ApplicationEventPublisher;

/** Tells the product that a case has reached the milestone of the activity that it enters. */
class MilestoneListener implements ExecutionListener {

    private final String milestone;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MilestoneListener(String milestone, ApplicationEventPublisher events, Clock clock) {
        this.milestone = milestone;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        events.publishEvent(new MilestoneReached(execution.getProcessBusinessKey(), milestone, clock.instant()));
    }
}
