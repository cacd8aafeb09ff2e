package jp.madoguchi.desk;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * What the engine grants on a task to the group it waits for: to work on it, to take it and to give it back. Its name,
 * dates and variables are the model's, which the engine's own default (UPDATE) would open.
 */
@Component
class TaskRights extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setDefaultUserPermissionForTask(WORK_AND_ASSIGN);
    }

    private static final Permission WORK_AND_ASSIGN = new Permission() {
        @Override
        public String getName() {
            return "TASK_WORK_AND_ASSIGN";
        }

        @Override
        public int getValue() {
            return TaskPermissions.TASK_WORK.getValue() | TaskPermissions.TASK_ASSIGN.getValue();
        }

        @Override
        public Resource[] getTypes() {
            return new Resource[] {Resources.TASK};
        }
    };
}
