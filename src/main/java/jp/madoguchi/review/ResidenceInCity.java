package jp.madoguchi.review;

import java.util.Optional;
import jp.madoguchi.applications.Application;
import jp.madoguchi.procedures.CityProperties;
import jp.madoguchi.procedures.Residence;
import jp.madoguchi.signature.Holder;
import jp.madoguchi.signature.Signatures;
import org.springframework.stereotype.Component;

/** Certificates for residents only go to people who live elsewhere by a clerk's reason alone. */
@Component
class ResidenceInCity {

    private final Residence residence;
    private final Signatures signatures;
    private final CityProperties city;

    ResidenceInCity(Residence residence, Signatures signatures, CityProperties city) {
        this.residence = residence;
        this.signatures = signatures;
        this.city = city;
    }

    /** Why an approval needs a reason; empty when the certificate's address is the city's, or does not matter. */
    Optional<String> doubt(Application application) {
        return signatures
                .current(application.reference())
                .flatMap(Signatures.Current::holder)
                .map(Holder::address)
                .filter(address -> residence.isDoubtful(application.procedure(), address))
                .map(address -> "電子証明書の住所が%sではありません。承認するときは、住民登録を確かめ、承認する理由を入力してください。".formatted(city.name()));
    }
}
