package org.duta.web.kernel;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import org.duta.model.kernel.Failure;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The one place where pages turn what was thrown into something to read, and where it is logged. A
 * refusal becomes messages on the same page, at the field that they are about; what isn't there
 * becomes the error page. A script's request is answered by a status: 409 for a page that the
 * server has forgotten.
 */
public class FailureHandler extends ExceptionHandlerWrapper {

    private static final Logger LOG = System.getLogger(FailureHandler.class.getName());

    /** Codes of reasons and the ids of the fields that they are about. */
    private static final Map<String, String> FIELDS =
            Map.of(
                    "not-ready-title", "title",
                    "title-too-long", "title",
                    "summary-too-long", "summary",
                    "not-ready-text", "text",
                    "text-too-large", "text",
                    "language-malformed", "otherLanguage");

    private static final int SERVER_ERROR = 500;
    private static final int NOT_FOUND = 404;
    private static final int FORGOTTEN = 409;

    public FailureHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            ExceptionQueuedEventContext event =
                    (ExceptionQueuedEventContext) events.next().getSource();
            events.remove();
            answer(event.getContext(), event.getException(), event.getPhaseId());
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext faces, Throwable thrown, PhaseId phase) {
        Failure failure = Failures.in(thrown).orElse(null);
        boolean canTell = faces.isPostback() && !phase.equals(PhaseId.RENDER_RESPONSE);
        if (hasExpired(thrown)) {
            openAgain(faces);
        } else if (failure instanceof NotFound) {
            end(faces, NOT_FOUND);
        } else if (failure != null && canTell) {
            tell(faces, failure);
        } else if (failure != null) {
            end(faces, ProblemStatus.of(failure.problem()));
        } else {
            LOG.log(Level.ERROR, "A page failed", thrown);
            end(faces, SERVER_ERROR);
        }
    }

    private static boolean hasExpired(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ViewExpiredException) {
                return true;
            }
        }
        return false;
    }

    private static void tell(FacesContext faces, Failure failure) {
        Refusals refusals = Refusals.in(faces.getViewRoot().getLocale());
        for (Reason reason : failure.reasons()) {
            String sentence = refusals.sentence(reason);
            faces.addMessage(
                    fieldOf(reason, faces.getViewRoot()),
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        }
        faces.validationFailed();
    }

    private static @Nullable String fieldOf(Reason reason, UIViewRoot view) {
        String field = FIELDS.get(reason.code());
        return field == null || view.findComponent("form:" + field) == null ? null : field;
    }

    private static void openAgain(FacesContext faces) {
        ExternalContext external = faces.getExternalContext();
        if (faces.getPartialViewContext().isAjaxRequest()) {
            end(faces, FORGOTTEN);
            return;
        }
        String id = external.getRequestParameterMap().get("id");
        String query = id == null ? "" : "?id=" + URLEncoder.encode(id, StandardCharsets.UTF_8);
        String page = external.getRequestServletPath().replace(".xhtml", "");
        try {
            external.redirect(page + query);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    private static void end(FacesContext faces, int status) {
        ExternalContext external = faces.getExternalContext();
        faces.responseComplete();
        if (external.isResponseCommitted()) {
            return;
        }
        external.responseReset();
        if (faces.getPartialViewContext().isAjaxRequest()) {
            external.setResponseStatus(status);
            return;
        }
        try {
            external.responseSendError(status, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
