package jp.madoguchi.demo.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server of this process: one owner per data directory, orphans of a killed process are stopped. */
final class DemoDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DemoDatabase.class);
    private static final Duration START = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final @Nullable FileLock lock;

    DemoDatabase(DemoDatabaseProperties properties) {
        try {
            var builder = EmbeddedPostgres.builder()
                    .setPGStartupWait(START)
                    // the library's hook waits for itself when the process ends; the bean closes the server
                    .setRegisterShutdownHook(false)
                    .setServerConfig("fsync", properties.durable() ? "on" : "off")
                    .setServerConfig("synchronous_commit", properties.durable() ? "on" : "off")
                    .setServerConfig("full_page_writes", properties.durable() ? "on" : "off")
                    .setServerConfig("max_connections", "100");
            if (properties.directory().isEmpty()) {
                lock = null;
            } else {
                var directory = Path.of(properties.directory()).toAbsolutePath().normalize();
                lock = own(directory);
                stopOrphan(directory);
                builder.setDataDirectory(directory).setCleanDataDirectory(false);
            }
            server = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("The rehearsal's PostgreSQL could not be started", e);
        }
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
        if (lock != null) {
            lock.channel().close();
        }
    }

    private static FileLock own(Path directory) throws IOException {
        Files.createDirectories(directory.getParent());
        var file = directory.resolveSibling(directory.getFileName() + ".lock");
        var lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .tryLock();
        if (lock == null) {
            throw new IllegalStateException(
                    "Another Madoguchi uses %s. Stop it, or set madoguchi.demo.database.directory."
                            .formatted(directory));
        }
        return lock;
    }

    /** After kill -9 the server lives on without its owner and would hold the data directory. */
    private static void stopOrphan(Path directory) throws IOException {
        var pidFile = directory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        var orphan = ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").contains("postgres"));
        if (orphan.isPresent()) {
            LOG.info("Stopping PostgreSQL {} that a killed Madoguchi left behind", pid);
            orphan.get().destroy();
            awaitEnd(orphan.get(), directory);
        }
    }

    private static void awaitEnd(ProcessHandle process, Path directory) {
        try {
            process.onExit().get(START.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(
                    "PostgreSQL %d still holds %s. Stop it and start again.".formatted(process.pid(), directory), e);
        }
    }
}
