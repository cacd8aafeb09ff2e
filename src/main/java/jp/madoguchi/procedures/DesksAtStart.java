package jp.madoguchi.procedures;

import org.springframework.stereotype.Component;

/** A desk for a procedure that nobody can apply for is a slip of the pen; residents would go on reading another one. */
@Component
class DesksAtStart {

    /** @throws IllegalStateException if the catalogue lacks a procedure that has a desk of its own */
    DesksAtStart(CityProperties city, Procedures procedures) {
        city.desks().keySet().stream()
                .filter(id -> procedures.find(id).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalStateException("madoguchi.city.desks: there is no procedure '%s'".formatted(id));
                });
    }
}
