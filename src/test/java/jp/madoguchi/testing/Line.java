package jp.madoguchi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to the product that can be cut, which stops every part of a browser, its service workers included. */
public final class Line implements AutoCloseable {

    private final ServerSocket end;
    private final int port;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

    public Line(int port) {
        this.port = port;
        try {
            this.end = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    public String baseUrl() {
        return "http://localhost:" + end.getLocalPort();
    }

    /** From now on nothing gets through. */
    @Override
    public void close() {
        try {
            end.close();
            for (var connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!end.isClosed()) {
            try {
                var here = end.accept();
                var there = new Socket(InetAddress.getLoopbackAddress(), port);
                connections.add(here);
                connections.add(there);
                start(() -> pipe(here, there));
                start(() -> pipe(there, here));
                if (end.isClosed()) {
                    // cut while this one came in
                    here.close();
                    there.close();
                }
            } catch (IOException e) {
                // cut
            }
        }
    }

    private static void pipe(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // cut, or the browser hung up
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "line");
        thread.setDaemon(true);
        thread.start();
    }
}
