package jp.madoguchi.procedures;

import org.springframework.stereotype.Component;

/** Some certificates exist for residents only; the decision {@code Requirements} says which. */
@Component
public class Residence {

    private final Procedures procedures;
    private final Jurisdiction jurisdiction;

    Residence(Procedures procedures, Jurisdiction jurisdiction) {
        this.procedures = procedures;
        this.jurisdiction = jurisdiction;
    }

    /**
     * Whether the procedure is for residents only and this is not the city's address: a move that the card does not know
     * yet, a record that was closed (除票), or somebody else's certificate.
     *
     * @param address as the register writes it, or as its holder typed it
     */
    public boolean isDoubtful(String procedure, String address) {
        return procedures.requirements(procedure).residenceRequired() && !jurisdiction.covers(address);
    }
}
