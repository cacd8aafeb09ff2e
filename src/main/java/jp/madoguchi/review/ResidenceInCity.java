package jp.madoguchi.review;

import java.util.Optional;
import jp.madoguchi.applications.Application;
import jp.madoguchi.procedures.CityProperties;
import jp.madoguchi.procedures.FormEvaluator;
import jp.madoguchi.procedures.FormEvaluator.Compared;
import jp.madoguchi.procedures.HolderAttribute;
import jp.madoguchi.procedures.Procedures;
import jp.madoguchi.procedures.Residence;
import jp.madoguchi.signature.Holder;
import jp.madoguchi.signature.Signatures;
import org.springframework.stereotype.Component;

/** Certificates for residents only go to people who live elsewhere by a clerk's reason alone. */
@Component
class ResidenceInCity {

    private final Residence residence;
    private final Signatures signatures;
    private final FormEvaluator forms;
    private final Procedures procedures;
    private final CityProperties city;

    ResidenceInCity(
            Residence residence,
            Signatures signatures,
            FormEvaluator forms,
            Procedures procedures,
            CityProperties city) {
        this.residence = residence;
        this.signatures = signatures;
        this.forms = forms;
        this.procedures = procedures;
        this.city = city;
    }

    /** Why an approval needs a reason; empty when the applicant's address is the city's, or does not matter. */
    Optional<String> doubt(Application application) {
        boolean signed = procedures.requirements(application.procedure()).signatureRequired();
        return (signed ? certified(application) : typed(application))
                .filter(address -> residence.isDoubtful(application.procedure(), address))
                .map(address -> (signed ? "電子証明書の住所が%sではありません。" : "入力された住所が%sであることを確かめられません。").formatted(city.name()))
                .map(doubt -> doubt + "承認するときは、住民登録を確かめ、承認する理由を入力してください。");
    }

    private Optional<String> certified(Application application) {
        return signatures
                .current(application.reference())
                .flatMap(Signatures.Current::holder)
                .map(Holder::address);
    }

    /** The first field of the form that is an address to be compared. */
    private Optional<String> typed(Application application) {
        return forms.compared(procedures.get(application.procedure()), application.values()).stream()
                .filter(compared -> compared.attribute() == HolderAttribute.ADDRESS)
                .map(Compared::typed)
                .findFirst();
    }
}
