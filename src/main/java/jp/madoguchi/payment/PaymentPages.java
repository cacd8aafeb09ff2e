package jp.madoguchi.payment;

import jp.madoguchi.procedures.CityProperties;
import org.springframework.stereotype.Component;

/** Where the provider sends the resident's browser back to; its arrival proves nothing. */
@Component
class PaymentPages {

    private final String baseUrl;

    PaymentPages(CityProperties city) {
        this.baseUrl = city.baseUrl();
    }

    String of(String reference) {
        return baseUrl + "/applications/" + reference + "/payment";
    }
}
