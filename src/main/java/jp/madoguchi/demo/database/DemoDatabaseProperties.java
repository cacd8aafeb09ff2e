package jp.madoguchi.demo.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the rehearsal keeps its data.
 *
 * @param directory survives restarts; empty means a temporary directory that is thrown away
 * @param durable every commit on disk (fsync), as in production; tests do without
 */
@ConfigurationProperties("madoguchi.demo.database")
record DemoDatabaseProperties(
        @DefaultValue("./data/postgresql") String directory,
        @DefaultValue("true") boolean durable) {}
