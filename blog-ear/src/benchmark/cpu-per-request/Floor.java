import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The least that a servlet of this server costs: nothing, a {@code 304}, or the bytes of a file
 * beside the archive, out of memory.
 */
@WebServlet(urlPatterns = "/*", loadOnStartup = 1)
public class Floor extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private Path folder;

    @Override
    public void init() throws ServletException {
        try {
            folder = Path.of(Files.readString(Path.of(getServletContext().getRealPath("/WEB-INF/folder"))));
        } catch (IOException e) {
            throw new ServletException(e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getPathInfo();
        if (name.equals("/empty")) {
            return;
        }
        if (request.getHeader("If-None-Match") != null) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] bytes = files.computeIfAbsent(name, this::read);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private byte[] read(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name.substring(1)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
