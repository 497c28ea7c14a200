package org.duta.web.notification;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.duta.ejb.notification.NotificationFinder;
import org.duta.ejb.notification.NotificationFinder.Notice;
import org.duta.ejb.notification.Notifications;
import org.duta.web.identity.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /desk/notifications}: what the person was told, the newest first. */
@Named
@ViewScoped
public class NotificationsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/desk/notifications?faces-redirect=true";

    @Inject NotificationFinder finder;
    @Inject Notifications notifications;
    @Inject CurrentActor actor;
    @Inject NotificationWords words;

    private transient @Nullable List<Notice> list;

    /** The list as it was shown, so that a button is always about the line that it stood in. */
    public List<Notice> getList() {
        List<Notice> known = list;
        if (known == null) {
            known = finder.of(actor.get(), false);
            list = known;
        }
        return known;
    }

    public long getUnread() {
        return getList().stream().filter(NotificationsPage::isUnread).count();
    }

    private static boolean isUnread(Notice notice) {
        return notice.readAt() == null;
    }

    public String markRead(UUID id) {
        notifications.markRead(actor.get(), id);
        return HERE;
    }

    public String markAllRead() {
        notifications.markAllRead(actor.get());
        return HERE;
    }

    public String occasion(Notice notice) {
        return words.say("occasion." + notice.occasion().code());
    }

    public String title(Notice notice) {
        String title = notice.title();
        if (title == null) {
            return words.say("notices.closed");
        }
        return title.isBlank() ? words.say("notices.untitled") : title;
    }
}
