package jp.madoguchi.signature;

import jp.madoguchi.procedures.CityProperties;
import org.springframework.stereotype.Component;

/** Any app that speaks our open protocol: its link holds the token. */
@Component
class OpenProtocolApp implements PhoneApp {

    private final CityProperties city;
    private final SignatureProperties properties;

    OpenProtocolApp(CityProperties city, SignatureProperties properties) {
        this.city = city;
        this.properties = properties;
    }

    @Override
    public String open(String token, SigningSession session) {
        return properties.appLink().replace("{baseUrl}", city.baseUrl()).replace("{token}", token);
    }
}
