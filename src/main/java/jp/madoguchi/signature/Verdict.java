package jp.madoguchi.signature;

/**
 * The outcome of all checks: the first failure, or OK.
 *
 * @param detail technical facts for the clerk and for disputes; no personal data
 */
public record Verdict(Reason reason, String detail) {

    public Reason.Result result() {
        return reason.result();
    }

    /** Whether nothing may rest on the signature; one that is not yet known to be good counts until it is. */
    boolean refused() {
        return result() == Reason.Result.REFUSED;
    }

    /** The sentence that the signer reads. */
    public String message() {
        return reason == Reason.REVOKED ? RevocationReason.forResident(detail) : reason.resident();
    }
}
