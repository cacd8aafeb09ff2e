package jp.madoguchi.signature;

import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * Whom to trust and how fresh revocation data must be.
 *
 * @param trustAnchors certificate files (PEM or DER) of the authorities, all generations that still have cards
 * @param policies OIDs of the accepted certificate policies; the default is that of JPKI's signature certificate
 * @param algorithms of cards, of the certificates above them and of revocation data
 * @param minimumRsaBits a shorter RSA key is refused
 * @param crls files (PEM or DER) that somebody keeps fresh; read again when they change
 * @param crlUrls addresses (http, https) from which lists are fetched
 * @param crlRefresh how often they are fetched
 * @param crlTimeout for a whole list
 * @param ocspResponders addresses, all of which are asked; none: lists only
 * @param fetchTimeout for one answer of a responder
 * @param ocspMaxAge from the thisUpdate of an answer; an older one counts as none, whatever its nextUpdate says
 * @param crlMaxAge from the thisUpdate of a list, likewise
 * @param clockSkew how far an issuer's clock may be ahead of ours
 * @param recheckAge nothing is approved on an answer older than this; it is asked for again when a quarter is left
 * @param recheckWaits between inquiries (and fetches of a list) that bring no answer; the last one goes on
 * @param sessionLifetime from the QR code to the signature
 * @param returnLifetime of the link back from the phone to the form
 * @param appLink what the QR code holds; {baseUrl} and {token} are replaced
 */
@Validated
@ConfigurationProperties("madoguchi.signature")
record SignatureProperties(
        @DefaultValue List<Resource> trustAnchors,
        @DefaultValue("1.2.392.200149.8.5.1.1.20") @NotEmpty Set<String> policies,

        @DefaultValue({"RSA_SHA256", "P384_SHA384"}) @NotEmpty
        Set<Suite> algorithms,

        @DefaultValue("2048") int minimumRsaBits,
        @DefaultValue List<Resource> crls,
        @DefaultValue List<URI> crlUrls,
        @DefaultValue("PT1H") Duration crlRefresh,
        @DefaultValue("PT2M") Duration crlTimeout,
        @DefaultValue List<URI> ocspResponders,
        @DefaultValue("PT5S") Duration fetchTimeout,
        @DefaultValue("PT1H") Duration ocspMaxAge,
        @DefaultValue("P2D") Duration crlMaxAge,
        @DefaultValue("PT5M") Duration clockSkew,
        @DefaultValue("PT12H") Duration recheckAge,

        @DefaultValue({"PT5M", "PT15M", "PT30M", "PT1H", "PT3H"}) @NotEmpty
        List<Duration> recheckWaits,

        @DefaultValue("PT10M") Duration sessionLifetime,
        @DefaultValue("PT1H") Duration returnLifetime,

        @DefaultValue("{baseUrl}/api/signing-sessions/{token}")
        String appLink) {

    AlgorithmPolicy algorithmPolicy() {
        return AlgorithmPolicy.of(algorithms, minimumRsaBits);
    }

    Profile profile() {
        return Profile.jpki(algorithmPolicy(), policies, clockSkew);
    }

    RecheckSchedule recheckSchedule() {
        return new RecheckSchedule(recheckAge, crlMaxAge, recheckWaits);
    }

    RevocationRules listRules() {
        return new RevocationRules(algorithmPolicy(), crlMaxAge, clockSkew);
    }

    RevocationRules ocspRules() {
        return new RevocationRules(algorithmPolicy(), ocspMaxAge, clockSkew);
    }
}
