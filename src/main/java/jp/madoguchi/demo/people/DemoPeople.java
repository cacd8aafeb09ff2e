package jp.madoguchi.demo.people;

import java.util.List;
import jp.madoguchi.process.PreparesAtStart;
import jp.madoguchi.web.Clerk;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One person per desk, and a second one where two must look, so that a newcomer can play every part; the password is the name and {@code -demo}. */
@Component
@PreparesAtStart
@Profile("demo")
class DemoPeople {

    private static final List<Person> PEOPLE = List.of(
            new Person("shinsa", "審査", "花子", Clerk.REVIEW),
            new Person("shuno", "収納", "太郎", Clerk.PAYMENT),
            new Person("shuno2", "収納", "次郎", Clerk.PAYMENT),
            new Person("hasso", "発送", "桜", Clerk.DISPATCH),
            new Person("hasso2", "発送", "楓", Clerk.DISPATCH),
            new Person("gyomu", "業務", "設計子", Clerk.PROCESS_OWNERS),
            new Person("kanri", "管理", "一郎", Clerk.ADMINISTRATORS));

    private final IdentityService identity;

    DemoPeople(IdentityService identity) {
        this.identity = identity;
    }

    /** After the groups were made. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(1)
    @Transactional
    public void arrive() {
        PEOPLE.stream()
                .filter(person -> identity.createUserQuery().userId(person.id()).count() == 0)
                .forEach(this::add);
    }

    private void add(Person person) {
        var user = identity.newUser(person.id());
        // Camunda shows the first name first; here it is the family name, as in its Japanese labels
        user.setFirstName(person.familyName());
        user.setLastName(person.givenName());
        user.setPassword(person.id() + "-demo");
        // passwords that a newcomer can remember, whatever the policy says
        ((IdentityServiceImpl) identity).saveUser(user, true);
        identity.createMembership(person.id(), person.group());
    }

    private record Person(String id, String familyName, String givenName, String group) {}
}
