package jp.madoguchi.process;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;

/**
 * The engine's own history holds cases and their user tasks, and leaves out the elements that a case passes through:
 * those rows are a tenth of all statements, and what is asked of them stands as milestones in our audit log (ADR 5).
 */
class TasksHistoryLevel extends AbstractHistoryLevel {

    /** As {@code application.yaml} names it. */
    static final String NAME = "tasks";

    /** Beyond the engine's own levels; stands in its tables and must not change. */
    private static final int ID = 41;

    private static final Set<HistoryEventType> OF_ELEMENTS = Set.of(
            HistoryEventTypes.ACTIVITY_INSTANCE_START,
            HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE,
            HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE,
            HistoryEventTypes.ACTIVITY_INSTANCE_END);

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    /** Asked without an entity while a model is read: whether it can happen at all. */
    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        return !OF_ELEMENTS.contains(type) && HistoryLevel.HISTORY_LEVEL_ACTIVITY.isHistoryEventProduced(type, entity);
    }
}
