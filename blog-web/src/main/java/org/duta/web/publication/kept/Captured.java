package org.duta.web.publication.kept;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** A response whose body stays here; its headers go to the response that it stands for. */
final class Captured extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 * 1024);
    private @Nullable PrintWriter writer;
    private boolean handedOver;

    Captured(HttpServletResponse response) {
        super(response);
    }

    /** Whether the container makes the answer: an error page or a redirection. */
    boolean isHandedOver() {
        return handedOver;
    }

    byte[] body() {
        if (writer != null) {
            writer.flush();
        }
        return bytes.toByteArray();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public void write(int b) {
                bytes.write(b);
            }

            @Override
            public void write(byte[] some, int offset, int length) {
                bytes.write(some, offset, length);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException("This response is written without a listener");
            }
        };
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            setCharacterEncoding(getCharacterEncoding());
            writer = new PrintWriter(new OutputStreamWriter(bytes, getCharacterEncoding()));
        }
        return writer;
    }

    @Override
    public void flushBuffer() {
        // It goes out as a whole.
    }

    @Override
    public void reset() {
        super.reset();
        resetBuffer();
        writer = null;
    }

    @Override
    public void resetBuffer() {
        bytes.reset();
    }

    @Override
    public void setContentLength(int length) {
        // It is counted at the end.
    }

    @Override
    public void setContentLengthLong(long length) {
        // It is counted at the end.
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        handedOver = true;
        super.sendError(status, message);
    }

    @Override
    public void sendError(int status) throws IOException {
        handedOver = true;
        super.sendError(status);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        handedOver = true;
        super.sendRedirect(location);
    }
}
