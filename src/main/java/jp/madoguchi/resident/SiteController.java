package jp.madoguchi.resident;

import java.util.Map;
import jp.madoguchi.procedures.CityProperties;
import jp.madoguchi.web.OnlyRehearsal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What every page says about itself: whose counter this is, whom to ask, and whether it is only a rehearsal. */
@RestController
class SiteController {

    private final CityProperties city;
    private final OnlyRehearsal rehearsal;

    SiteController(CityProperties city, OnlyRehearsal rehearsal) {
        this.city = city;
        this.rehearsal = rehearsal;
    }

    @GetMapping("/api/site")
    Site show() {
        var desk = city.desk();
        return new Site(
                city.name(),
                rehearsal.holds(),
                desk.name(),
                desk.phone(),
                desk.mail(),
                desk.hours(),
                city.desks(),
                city.mail().address(),
                city.signingApps());
    }

    /**
     * @param desks those of procedures that have one of their own, by the id of the procedure
     * @param mailSender from which all mails come, so that residents can let them in
     * @param signingApps where to install the app that signs, by the phone that it is for
     */
    record Site(
            String city,
            boolean rehearsal,
            String deskName,
            String deskPhone,
            String deskMail,
            String hours,
            Map<String, CityProperties.Desk> desks,
            String mailSender,
            Map<String, String> signingApps) {}
}
