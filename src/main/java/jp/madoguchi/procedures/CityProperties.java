package jp.madoguchi.procedures;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The city that runs this product: what residents read on pages and in mails, and whom they ask.
 *
 * @param name as residents call it, e.g. 見本市
 * @param municipalityCode 全国地方公共団体コード: six digits, the last one a check digit
 * @param baseUrl where residents reach the product, without a slash at the end; links in mails begin with it
 * @param desk whom residents ask unless the procedure has a desk of its own
 * @param desks desks of their own, by the id of the procedure
 * @param mail who mails come from
 * @param signingApps addresses from which residents install the app that signs, by the phone that it is for
 */
@Validated
@ConfigurationProperties("madoguchi.city")
public record CityProperties(
        @NotBlank String name,
        @Pattern(regexp = "\\d{6}") @NotNull String municipalityCode,

        @Pattern(regexp = "https?://[^\\s/]+(/[^\\s]*[^\\s/])?") @NotNull
        String baseUrl,

        @Valid @NotNull Desk desk,
        @DefaultValue Map<String, @Valid Desk> desks,
        @Valid @NotNull Sender mail,
        @DefaultValue Map<String, @Pattern(regexp = "https://\\S+") String> signingApps) {

    /** The desk that answers questions about a procedure. */
    public Desk deskOf(String procedure) {
        return desks.getOrDefault(procedure, desk);
    }

    /**
     * A desk that answers questions.
     *
     * @param hours when somebody answers the phone, as a sentence
     */
    public record Desk(
            @NotBlank String name,
            @NotBlank String phone,
            @Email @NotBlank String mail,
            @NotBlank String hours) {}

    /** The noreply address of all mails and the name that mail programs show; answers go to the desk. */
    public record Sender(
            @Email @NotBlank String address, @NotBlank String name) {}
}
