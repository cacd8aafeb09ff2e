package jp.madoguchi.web;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Nobody may take a rehearsal for the real thing: every page and every paper asks here whether to say so. */
@Component
public class OnlyRehearsal {

    private final boolean holds;

    public OnlyRehearsal(Environment environment) {
        holds = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** Whether nothing here is real; templates of pages ask, too ({@code @onlyRehearsal}). */
    public boolean holds() {
        return holds;
    }
}
