package jp.madoguchi.demo.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The rehearsal's data source. */
@Configuration
@Profile("demo")
class DemoDatabaseConfiguration {

    @Bean(destroyMethod = "close")
    DemoDatabase demoDatabase(DemoDatabaseProperties properties) {
        return new DemoDatabase(properties);
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(DemoDatabase database) {
        return DataSourceBuilder.create()
                .type(HikariDataSource.class)
                .url(database.url())
                .username("postgres")
                .password("postgres")
                .build();
    }
}
