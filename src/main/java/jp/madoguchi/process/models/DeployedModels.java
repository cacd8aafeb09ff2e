package jp.madoguchi.process.models;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the engine holds in its newest versions, asked by version, since clocks may have stood differently. */
@Repository
class DeployedModels {

    /** Any number; all nodes take the same. */
    private static final long LOCK = 0x4d61646f6775L;

    private final JdbcClient jdbc;

    DeployedModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no other node deploys; held until the transaction ends. */
    void lock() {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(?)) as held")
                .param(LOCK)
                .query(Integer.class)
                .single();
    }

    /** Model name to the deployment that brought its newest version. */
    Map<String, String> newest() {
        return jdbc.sql("""
                        select distinct on (resource_name_) resource_name_, deployment_id_
                          from (select resource_name_, deployment_id_, version_ from act_re_procdef
                                union all
                                select resource_name_, deployment_id_, version_ from act_re_decision_def
                                union all
                                select resource_name_, deployment_id_, version_ from act_re_camformdef) definition
                         order by resource_name_, version_ desc""").query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A file as it was deployed; empty if the deployment did not bring it. */
    Optional<byte[]> bytes(String deployment, String name) {
        return jdbc.sql("select bytes_ from act_ge_bytearray where deployment_id_ = ? and name_ = ?")
                .params(deployment, name)
                .query(byte[].class)
                .optional();
    }
}
