package org.duta.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of this machine. */
public final class Ports {

    private Ports() {}

    /** A port on 127.0.0.1 that nobody listens on at this moment. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new LaunchFailure("No free TCP port is left on 127.0.0.1.", e);
        }
    }

    /**
     * Does nothing if the port can be listened on.
     *
     * @param variable the environment variable that chooses another one
     * @throws LaunchFailure if somebody else has it, or the address is not this machine's
     */
    public static void require(String address, int port, String variable) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port), 1);
        } catch (IOException e) {
            throw new LaunchFailure(
                    "Port %d on %s can't be used (%s): stop the program that has it, or choose another port with %s."
                            .formatted(port, address, e.getMessage(), variable),
                    e);
        }
    }
}
