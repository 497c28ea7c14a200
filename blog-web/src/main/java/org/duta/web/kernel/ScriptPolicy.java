package org.duta.web.kernel;

import jakarta.faces.FactoryFinder;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.faces.lifecycle.LifecycleFactory;
import org.primefaces.csp.CspPhaseListener;

/**
 * Keeps PrimeFaces's policy for scripts to the pages that run any. For its nonces it opens a
 * session on every page, and with it a cookie; a reader's page must have neither.
 */
public class ScriptPolicy implements SystemEventListener {

    @Override
    public boolean isListenerForSource(Object source) {
        return true;
    }

    @Override
    public void processEvent(SystemEvent started) {
        LifecycleFactory lifecycles =
                (LifecycleFactory) FactoryFinder.getFactory(FactoryFinder.LIFECYCLE_FACTORY);
        Lifecycle lifecycle = lifecycles.getLifecycle(LifecycleFactory.DEFAULT_LIFECYCLE);
        for (PhaseListener listener : lifecycle.getPhaseListeners()) {
            if (listener instanceof CspPhaseListener) {
                lifecycle.removePhaseListener(listener);
                lifecycle.addPhaseListener(new WorkspaceOnly(listener));
            }
        }
    }

    private record WorkspaceOnly(PhaseListener policy) implements PhaseListener {

        @Override
        public void beforePhase(PhaseEvent event) {
            if (isWorkspace(event)) {
                policy.beforePhase(event);
            }
        }

        @Override
        public void afterPhase(PhaseEvent event) {
            if (isWorkspace(event)) {
                policy.afterPhase(event);
            }
        }

        @Override
        public PhaseId getPhaseId() {
            return policy.getPhaseId();
        }

        private static boolean isWorkspace(PhaseEvent event) {
            return event.getFacesContext().getViewRoot().getViewId().startsWith("/desk/");
        }
    }
}
