package org.duta.web.desk;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.duta.web.coedit.CoeditResource;
import org.duta.web.kernel.ExactAddresses;
import org.duta.web.kernel.ProblemMapper;
import org.duta.web.portal.ChangesResource;
import org.duta.web.portal.DirectoriesResource;
import org.duta.web.portal.DocumentsResource;
import org.duta.web.portal.EmbedResource;
import org.duta.web.portal.OEmbedResource;
import org.duta.web.portal.PostsResource;
import org.duta.web.publication.proof.VerifyResource;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** Both APIs: the portal's, which is public, and the workspace's, which wants a token. */
@ApplicationPath("api")
@OpenAPIDefinition(info = @Info(title = "Duta", version = "1"))
public class ApiApplication extends Application {

    /** The interface is described at {@code /openapi} and nowhere else. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                ExactAddresses.class,
                ProblemMapper.class,
                PostsResource.class,
                DocumentsResource.class,
                ChangesResource.class,
                DirectoriesResource.class,
                EmbedResource.class,
                OEmbedResource.class,
                SessionsResource.class,
                DeskPostsResource.class,
                AbsencesResource.class,
                BoardResource.class,
                CalendarResource.class,
                ClaimsResource.class,
                EmbargoResource.class,
                LeadResource.class,
                MediaResource.class,
                MediaReplacementResource.class,
                MediaWithholdingResource.class,
                BoundedFormFilter.class,
                UntypedUpload.class,
                ReviewDateResource.class,
                FindingsResource.class,
                OutsideResource.class,
                NotificationsResource.class,
                ParityResource.class,
                ParityBoardResource.class,
                RevisionsResource.class,
                CoeditResource.class,
                VersionsResource.class,
                AuditResource.class,
                VerifyResource.class,
                SigningKeysResource.class,
                SpokenWordsResource.class);
    }
}
