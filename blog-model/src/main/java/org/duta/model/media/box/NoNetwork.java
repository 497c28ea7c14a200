package org.duta.model.media.box;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.ProtocolFamily;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;

/**
 * No socket can be made in this Java: the second wall, where the system gives no namespace without
 * a network. Set with {@code -Djava.nio.channels.spi.SelectorProvider} for channels.
 */
public final class NoNetwork extends SelectorProvider {

    /** For sockets of the older kind. */
    @SuppressWarnings("deprecation") // They are the only way to do it, and go with the old sockets.
    static void enforce() throws IOException {
        Socket.setSocketImplFactory(() -> refused());
        ServerSocket.setSocketFactory(() -> refused());
        DatagramSocket.setDatagramSocketImplFactory(() -> refused());
    }

    private static <T> T refused() {
        throw new UncheckedIOException(refusal());
    }

    private static IOException refusal() {
        return new IOException("The box has no network");
    }

    @Override
    public DatagramChannel openDatagramChannel() throws IOException {
        throw refusal();
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
        throw refusal();
    }

    @Override
    public Pipe openPipe() throws IOException {
        throw refusal();
    }

    @Override
    public AbstractSelector openSelector() throws IOException {
        throw refusal();
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() throws IOException {
        throw refusal();
    }

    @Override
    public SocketChannel openSocketChannel() throws IOException {
        throw refusal();
    }

    @Override
    public SocketChannel openSocketChannel(ProtocolFamily family) throws IOException {
        throw refusal();
    }
}
