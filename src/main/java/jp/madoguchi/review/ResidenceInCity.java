package jp.madoguchi.review;

import java.util.Optional;
import jp.madoguchi.applications.Application;
import jp.madoguchi.procedures.CityProperties;
import jp.madoguchi.procedures.Jurisdiction;
import jp.madoguchi.procedures.Procedures;
import jp.madoguchi.signature.Holder;
import jp.madoguchi.signature.Signatures;
import org.springframework.stereotype.Component;

/**
 * Certificates for residents only (the decision {@code Requirements} says which) go to people who live elsewhere by a
 * clerk's reason alone: a move that the card does not know yet, a record that was closed (除票).
 */
@Component
class ResidenceInCity {

    private final Procedures procedures;
    private final Signatures signatures;
    private final Jurisdiction jurisdiction;
    private final CityProperties city;

    ResidenceInCity(Procedures procedures, Signatures signatures, Jurisdiction jurisdiction, CityProperties city) {
        this.procedures = procedures;
        this.signatures = signatures;
        this.jurisdiction = jurisdiction;
        this.city = city;
    }

    /** Why an approval needs a reason; empty when the certificate's address is the city's, or does not matter. */
    Optional<String> doubt(Application application) {
        if (!procedures.requirements(application.procedure()).residenceRequired()) {
            return Optional.empty();
        }
        return signatures
                .current(application.reference())
                .flatMap(Signatures.Current::holder)
                .map(Holder::address)
                .filter(address -> !jurisdiction.covers(address))
                .map(address -> "電子証明書の住所が%sではありません。承認するときは、住民登録を確かめ、承認する理由を入力してください。".formatted(city.name()));
    }
}
