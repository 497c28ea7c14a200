package org.duta.web.kernel;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/**
 * A servlet container on a free loopback port with {@link GzipFilter}, and what else a test wants
 * before it, in front of one servlet.
 */
public final class LocalServer implements AutoCloseable {

    private final Tomcat tomcat = new Tomcat();
    private final Context context;
    private final HttpClient client = HttpClient.newHttpClient();

    public LocalServer(Path folder, Servlet servlet, String pattern, Filter... first)
            throws IOException, LifecycleException {
        tomcat.setBaseDir(folder.toString());
        Connector connector = new Connector();
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        tomcat.setConnector(connector);
        File root = Files.createDirectories(folder.resolve("root")).toFile();
        context = tomcat.addContext("", root.getPath());
        Tomcat.addServlet(context, "tested", servlet).setLoadOnStartup(1);
        context.addServletMappingDecoded(pattern, "tested");
        for (Filter filter : first) {
            addFilter(filter);
        }
        addFilter(new GzipFilter());
        addErrorPage();
        searchNoLeaks();
        tomcat.start();
    }

    /** The search for class loader leaks wants doors into the JDK that tests needn't open. */
    private void searchNoLeaks() {
        StandardContext standard = (StandardContext) context;
        standard.setClearReferencesObjectStreamClassCaches(false);
        standard.setClearReferencesThreadLocals(false);
        standard.setClearReferencesRmiTargets(false);
    }

    private void addFilter(Filter filter) {
        String name = filter.getClass().getSimpleName();
        FilterDef definition = new FilterDef();
        definition.setFilterName(name);
        definition.setFilter(filter);
        definition.setAsyncSupported("true");
        context.addFilterDef(definition);
        FilterMap map = new FilterMap();
        map.setFilterName(name);
        map.addURLPattern("/*");
        map.setDispatcher(DispatcherType.REQUEST.name());
        map.setDispatcher(DispatcherType.ERROR.name());
        context.addFilterMap(map);
    }

    private void addErrorPage() {
        ErrorPage page = new ErrorPage();
        page.setErrorCode(404);
        page.setLocation("/error-page");
        context.addErrorPage(page);
    }

    /** The answer, its body as it came over the wire; headers are names and values in turn. */
    public HttpResponse<byte[]> send(String method, String path, String... headers)
            throws IOException, InterruptedException {
        String address = "http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + path;
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address))
                        .version(HttpClient.Version.HTTP_1_1)
                        .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
