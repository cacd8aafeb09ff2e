package jp.madoguchi.desk;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * What each group may do in Camunda's web application, granted explicitly and nothing beside. The right to see and
 * work on a task comes with the task: the engine gives it to the groups for which the task waits.
 */
@Component
class Grants {

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** Tasklist, the names of processes, groups and colleagues: what a clerk's screen shows. */
    void toDesk(String group) {
        grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        // reading instances shows a task's variables in the list: the 受付番号 and other small scalars
        grant(group, Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ, Permissions.READ_INSTANCE);
        grant(group, Resources.GROUP, Authorization.ANY, Permissions.READ);
        grant(group, Resources.USER, Authorization.ANY, Permissions.READ);
    }

    /** Process owners look at every case from outside, and may start failed steps again. */
    void toProcessOwners(String group) {
        grant(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(
                group,
                Resources.PROCESS_DEFINITION,
                Authorization.ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.RETRY_JOB);
        grant(group, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ, Permissions.READ_HISTORY);
        grant(group, Resources.DEPLOYMENT, Authorization.ANY, Permissions.READ);
    }

    /** Administrators may do what the engine can do; our own rules hold for them, too. */
    void toAdministrators(String group) {
        for (var resource : Resources.values()) {
            grant(group, resource, Authorization.ANY, Permissions.ALL);
        }
    }

    void toSeeFilter(String group, String filterId) {
        grant(group, Resources.FILTER, filterId, Permissions.READ);
    }

    private void grant(String group, Resource resource, String resourceId, Permission... permissions) {
        var existing = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(resourceId)
                .singleResult();
        if (existing != null && holds(existing, List.of(permissions))) {
            return;
        }
        var grant = existing == null ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT) : existing;
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(resourceId);
        Arrays.stream(permissions).forEach(grant::addPermission);
        authorizations.saveAuthorization(grant);
    }

    private static boolean holds(Authorization grant, List<Permission> permissions) {
        return permissions.stream().allMatch(grant::isPermissionGranted);
    }
}
