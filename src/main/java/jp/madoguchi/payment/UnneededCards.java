package jp.madoguchi.payment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Cards that the provider still holds for us, though nobody will be charged with them any more. */
@Repository
class UnneededCards {

    private final JdbcClient jdbc;

    UnneededCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of requests that are paid or over, and those that another card replaced. */
    List<String> all(Instant now) {
        return jdbc.sql("""
                        select payment_method_id from payment
                         where payment_method_id is not null
                           and (closed_at is not null or cut_off <= ?
                                or exists (select 1 from payment_fact
                                            where payment_id = payment.id and kind = 'SUCCEEDED'))
                        union
                        select payment_method_id from replaced_card""")
                .param(now.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    /** The provider holds these cards no longer; brand and last digits stay for the receipt. */
    @Transactional
    public void forgotten(Collection<String> paymentMethodIds) {
        if (!paymentMethodIds.isEmpty()) {
            jdbc.sql("update payment set payment_method_id = null where payment_method_id in (:ids)")
                    .param("ids", paymentMethodIds)
                    .update();
            jdbc.sql("delete from replaced_card where payment_method_id in (:ids)")
                    .param("ids", paymentMethodIds)
                    .update();
        }
    }
}
