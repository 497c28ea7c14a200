package org.duta.web.kernel;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A response whose body may come out compressed; {@link #finish} must be called at the end. */
final class GzipResponse extends HttpServletResponseWrapper {

    private static final String LENGTH = "Content-Length";
    private static final String VARY = "Vary";
    private static final String ACCEPT_ENCODING = "Accept-Encoding";
    private static final String ENCODING = "Content-Encoding";
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 205, 304);

    private final HttpServletRequest request;
    private final boolean gzipWanted;
    private final boolean head;
    private final GzipBody body = new GzipBody(this);
    private @Nullable PrintWriter writer;
    private long declaredLength = -1;
    private boolean handedOver;

    GzipResponse(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
        this.gzipWanted = AcceptEncoding.prefersGzip(request.getHeaders(ACCEPT_ENCODING));
        this.head = "HEAD".equals(request.getMethod());
    }

    /**
     * Whether the body, if it is long enough, goes out compressed: asked once its type is known.
     */
    boolean compresses() {
        return gzipWanted
                && !request.isAsyncStarted()
                && !WITHOUT_BODY.contains(getStatus())
                && TextTypes.contain(getContentType())
                && getHeader(ENCODING) == null
                && getHeader("Content-Range") == null
                && !isStrong(getHeader("ETag"))
                && !contains(getHeader("Cache-Control"), "no-transform");
    }

    boolean isHead() {
        return head;
    }

    /** The container's own stream, for a body that goes out as it is. */
    OutputStream plainStream() throws IOException {
        vary();
        if (declaredLength >= 0) {
            super.setContentLengthLong(declaredLength);
        }
        return super.getOutputStream();
    }

    /** Sends what was held back. */
    void finish() throws IOException {
        if (handedOver || request.isAsyncStarted()) {
            return;
        }
        if (writer != null) {
            writer.flush();
        }
        if (isCommitted()) {
            return;
        }
        vary();
        if (!WITHOUT_BODY.contains(getStatus())) {
            send();
        }
    }

    private void send() throws IOException {
        GzipBody.Held held = body.end();
        if (held.gzip()) {
            super.setHeader(ENCODING, "gzip");
        }
        if (held.length() > 0 || declaredLength >= 0) {
            super.setContentLengthLong(held.length() > 0 ? held.length() : declaredLength);
        }
        if (!head && held.length() > 0) {
            held.bytes().writeTo(super.getOutputStream());
        }
    }

    /** Every answer here depends on the header, also the ones that happen to go out plain. */
    private void vary() {
        if (!saysVary()) {
            super.addHeader(VARY, ACCEPT_ENCODING);
        }
    }

    private boolean saysVary() {
        return getHeaders(VARY).stream().anyMatch(value -> contains(value, "accept-encoding"));
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (writer != null) {
            throw new IllegalStateException("The writer of this response is in use");
        }
        return body;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            setCharacterEncoding(getCharacterEncoding());
            writer = new PrintWriter(new OutputStreamWriter(body, getCharacterEncoding()));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        body.flush();
    }

    @Override
    public void reset() {
        super.reset();
        forget();
        declaredLength = -1;
        writer = null;
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        forget();
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        handOver();
        super.sendError(status, message);
    }

    @Override
    public void sendError(int status) throws IOException {
        handOver();
        super.sendError(status);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        handOver();
        super.sendRedirect(location);
    }

    private void handOver() {
        handedOver = true;
        forget();
        vary();
    }

    private void forget() {
        body.forget();
    }

    @Override
    public void setContentLength(int length) {
        declaredLength = length;
    }

    @Override
    public void setContentLengthLong(long length) {
        declaredLength = length;
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        if (LENGTH.equalsIgnoreCase(name)) {
            declaredLength = value == null ? -1 : Long.parseLong(value);
        } else {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, @Nullable String value) {
        if (LENGTH.equalsIgnoreCase(name)) {
            setHeader(name, value);
        } else if (!(VARY.equalsIgnoreCase(name)
                && ACCEPT_ENCODING.equalsIgnoreCase(value)
                && saysVary())) {
            super.addHeader(name, value);
        }
    }

    @Override
    public void setIntHeader(String name, int value) {
        setHeader(name, Integer.toString(value));
    }

    @Override
    public void addIntHeader(String name, int value) {
        addHeader(name, Integer.toString(value));
    }

    private static boolean isStrong(@Nullable String tag) {
        return tag != null && !tag.startsWith("W/");
    }

    private static boolean contains(@Nullable String value, String word) {
        return value != null && value.toLowerCase(Locale.ROOT).contains(word);
    }
}
