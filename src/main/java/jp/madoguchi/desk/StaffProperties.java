package jp.madoguchi.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The staff that the product creates by itself.
 *
 * @param groups further desks, beside the four that the models know
 * @param administrator the first administrator; there is no setup page, so a new installation needs one
 */
@Validated
@ConfigurationProperties("madoguchi.staff")
record StaffProperties(
        @DefaultValue List<@Valid StaffGroup> groups,
        @Valid @Nullable Administrator administrator) {

    record StaffGroup(@NotBlank String id, @NotBlank String name) {}

    record Administrator(@NotBlank String id, @NotBlank String password) {}
}
