package org.duta.ejb.publication;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Makes the words of posts that were published before posts could be found by them, in the
 * background. All others are found by what the database makes itself.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class TokenizeOlderPosts {

    private static final Logger LOG = System.getLogger(TokenizeOlderPosts.class.getName());
    private static final int AT_ONCE = 50;

    @Resource ManagedExecutorService executor;
    @Inject Publications publications;

    private volatile boolean stopping;

    /** No other method may have its name: the container looks for it by the name alone. */
    @PostConstruct
    void beginTokenizing() {
        executor.execute(this::tokenizeAll);
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    private void tokenizeAll() {
        int all = 0;
        int some = publications.tokenize(AT_ONCE);
        while (some > 0 && !stopping) {
            all += some;
            some = publications.tokenize(AT_ONCE);
        }
        if (all > 0) {
            LOG.log(Level.INFO, "Made the words of {0} posts, which can be found now", all);
        }
    }
}
