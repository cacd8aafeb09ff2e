package jp.madoguchi.process;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Teaches the engine about milestones and our history level; and, as part of the engine, makes it wait for its tables to be migrated. */
@Component
@DependsOnDatabaseInitialization
class EnginePlugin extends AbstractProcessEnginePlugin {

    private final MilestoneParseListener listener;

    EnginePlugin(ApplicationEventPublisher events, Clock clock) {
        this.listener = new MilestoneParseListener(events, clock);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPreBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            configuration.setCustomPreBPMNParseListeners(listeners);
        }
        listeners.add(listener);
        configuration.setCustomHistoryLevels(List.of(new TasksHistoryLevel()));
    }
}
