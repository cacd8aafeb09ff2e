package jp.madoguchi.signature;

import java.time.Clock;
import jp.madoguchi.access.LinkPurpose;
import jp.madoguchi.access.OneUseLinks;
import jp.madoguchi.procedures.CityProperties;
import org.springframework.stereotype.Component;

/** The way back from the phone to the form: the app may open another browser than the one that filled the form. */
@Component
class ReturnLinks {

    private final OneUseLinks links;
    private final CityProperties city;
    private final SignatureProperties properties;
    private final Clock clock;

    ReturnLinks(OneUseLinks links, CityProperties city, SignatureProperties properties, Clock clock) {
        this.links = links;
        this.city = city;
        this.properties = properties;
        this.clock = clock;
    }

    /** The token stands in the fragment, which browsers keep to themselves. */
    String issue(String reference) {
        var token = links.issue(
                LinkPurpose.SIGNING_RETURN, reference, clock.instant().plus(properties.returnLifetime()));
        return city.baseUrl() + "/return#" + token;
    }

    /** @return the application that the link leads back to */
    String use(String token) {
        return links.use(LinkPurpose.SIGNING_RETURN, token);
    }
}
