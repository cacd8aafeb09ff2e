package jp.madoguchi.desk;

import static jp.madoguchi.web.Clerk.ADMINISTRATORS;
import static jp.madoguchi.web.Clerk.PROCESS_OWNERS;

import jp.madoguchi.process.PreparesAtStart;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Groups, grants and lists exist from the first start on; a further start changes only what is missing. */
@Component
@PreparesAtStart
class Staff {

    private static final Logger LOG = LoggerFactory.getLogger(Staff.class);

    /** Any constant of our own: nodes that start together wait for each other. */
    private static final long START_LOCK = 7_240_011L;

    private final IdentityService identity;
    private final FilterService filters;
    private final TaskService tasks;
    private final Desks desks;
    private final Grants grants;
    private final StaffProperties properties;
    private final JdbcClient jdbc;

    Staff(
            IdentityService identity,
            FilterService filters,
            TaskService tasks,
            Desks desks,
            Grants grants,
            StaffProperties properties,
            JdbcClient jdbc) {
        this.identity = identity;
        this.filters = filters;
        this.tasks = tasks;
        this.desks = desks;
        this.grants = grants;
        this.properties = properties;
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(0)
    @Transactional
    public void prepare() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(START_LOCK)
                .query((row, number) -> true)
                .single();
        desks.names().forEach(this::ensureDesk);
        ensureDesk(PROCESS_OWNERS, "業務設計者");
        grants.toProcessOwners(PROCESS_OWNERS);
        ensureGroup(ADMINISTRATORS, "システム管理者", "SYSTEM");
        grants.toAdministrators(ADMINISTRATORS);
        DeskFilter.ALL.forEach(this::ensureFilter);
        desks.furtherFilters().forEach(this::ensureFilter);
        ensureAdministrator();
    }

    private void ensureDesk(String id, String name) {
        ensureGroup(id, name, "DESK");
        grants.toDesk(id);
    }

    private void ensureGroup(String id, String name, String type) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            var group = identity.newGroup(id);
            group.setName(name);
            group.setType(type);
            identity.saveGroup(group);
        }
    }

    private void ensureFilter(DeskFilter desk) {
        Filter filter = filters.createTaskFilterQuery().filterName(desk.name()).singleResult();
        if (filter == null) {
            filter = filters.saveFilter(
                    filters.newTaskFilter(desk.name()).setQuery(queryOf(desk)).setProperties(desk.properties()));
        }
        grants.toSeeFilter(desk.group(), filter.getId());
    }

    private TaskQuery queryOf(DeskFilter desk) {
        var query = tasks.createTaskQuery().taskCandidateGroup(desk.group()).includeAssignedTasks();
        if (!desk.keys().isEmpty()) {
            query.taskDefinitionKeyIn(desk.keys().toArray(String[]::new));
        }
        return query.orderByDueDate().asc().orderByTaskCreateTime().asc();
    }

    private void ensureAdministrator() {
        var administrator = properties.administrator();
        if (administrator == null || administered()) {
            return;
        }
        var user = identity.newUser(administrator.id());
        if (!identity.checkPasswordAgainstPolicy(administrator.password(), user).isValid()) {
            throw new WeakPasswordException();
        }
        user.setPassword(administrator.password());
        user.setFirstName("システム管理者");
        user.setLastName("");
        identity.saveUser(user);
        identity.createMembership(administrator.id(), ADMINISTRATORS);
    }

    @EventListener(ApplicationReadyEvent.class)
    void warnWhenNobodyAdministers() {
        if (!administered()) {
            LOG.warn("Nobody can administer the staff yet: set madoguchi.staff.administrator.id and .password");
        }
    }

    /** The first administrator could do everything; so the start is refused. */
    static class WeakPasswordException extends RuntimeException {

        WeakPasswordException() {
            super("madoguchi.staff.administrator.password is too weak: it needs ten characters or more, among them a"
                    + " small and a capital letter, a digit and a special character, and nothing of the user id");
        }
    }

    private boolean administered() {
        return identity.createUserQuery().memberOfGroup(ADMINISTRATORS).count() > 0;
    }
}
