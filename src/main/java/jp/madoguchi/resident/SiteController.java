package jp.madoguchi.resident;

import java.util.Map;
import jp.madoguchi.procedures.CityProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What every page says about itself: whose counter this is, whom to ask, and whether it is only a rehearsal. */
@RestController
class SiteController {

    private final CityProperties city;
    private final boolean rehearsal;

    SiteController(CityProperties city, Environment environment) {
        this.city = city;
        this.rehearsal = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @GetMapping("/api/site")
    Site show() {
        var desk = city.desk();
        return new Site(city.name(), rehearsal, desk.name(), desk.phone(), desk.mail(), desk.hours(), city.desks());
    }

    /** @param desks those of procedures that have one of their own, by the id of the procedure */
    record Site(
            String city,
            boolean rehearsal,
            String deskName,
            String deskPhone,
            String deskMail,
            String hours,
            Map<String, CityProperties.Desk> desks) {}
}
