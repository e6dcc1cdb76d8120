package org.bagui.runtime.security.account;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.core.security.Role;
import org.bagui.runtime.security.SecuritySettings;
import org.bagui.runtime.security.password.PasswordPolicy;
import org.bagui.runtime.security.password.PasswordRules;
import org.bagui.runtime.security.password.Passwords;
import org.bagui.runtime.security.password.RandomPassword;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the account {@code admin} where there is no account at all.
 *
 * <p>Its password comes from the file that {@code BAGUI_ADMIN_PASSWORD_FILE} names, else a random one is printed once and
 * must be changed at the first sign-in. It works beside the start, because the persistence unit may still be coming up.
 */
@Component(service = FirstAdministrator.class, immediate = true, configurationPid = SecuritySettings.PID)
public final class FirstAdministrator {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String NAME = "admin";
    private static final String FILE = "BAGUI_ADMIN_PASSWORD_FILE";
    private static final String PROPERTY = "bagui.admin.password.file";
    private static final long PAUSE_NANOS = 100_000_000;
    private static final int LOGGED_EVERY = 50;

    private final Transactions transactions;
    private final Passwords passwords;
    private final AuditLog audit;
    private final String place;
    private final PasswordRules rules;
    private final Map<String, String> environment;
    private final PrintStream out;
    private final Clock clock;
    private final Thread worker = new Thread(this::work, "bagui-first-administrator");
    private volatile boolean there;
    private volatile boolean stopped;

    /** Begins to look whether there is any account. */
    @Activate
    public FirstAdministrator(
            @Reference Transactions transactions,
            @Reference Passwords passwords,
            @Reference AuditLog audit,
            SecuritySettings settings,
            BundleContext context) {
        this(transactions, passwords, audit, settings, told(context), System.out, Clock.systemUTC());
        worker.setDaemon(true);
        worker.start();
    }

    /** The environment; a framework property takes the variable's place where several platforms share a process. */
    private static Map<String, String> told(BundleContext context) {
        Map<String, String> told = new HashMap<>(System.getenv());
        String file = context.getProperty(PROPERTY);
        if (file != null) {
            told.put(FILE, file);
        }
        return told;
    }

    /** Looks for an account only when told to. */
    public FirstAdministrator(
            Transactions transactions,
            Passwords passwords,
            AuditLog audit,
            SecuritySettings settings,
            Map<String, String> environment,
            PrintStream out,
            Clock clock) {
        this.transactions = transactions;
        this.passwords = passwords;
        this.audit = audit;
        this.place = settings.first_place();
        this.rules = new PasswordRules(PasswordPolicy.of(settings));
        this.environment = environment;
        this.out = out;
        this.clock = clock;
    }

    /** Whether there is an account. */
    public boolean isThere() {
        return there;
    }

    @Deactivate
    void stop() {
        stopped = true;
        LockSupport.unpark(worker);
    }

    private void work() {
        for (int tries = 1; !stopped && !there; tries++) {
            try {
                ensure();
            } catch (RuntimeException notYet) {
                if (tries % LOGGED_EVERY == 0) {
                    LOG.warn("尚不能检查管理员账户，将继续尝试 The accounts cannot be read yet; trying on", notYet);
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /** Makes the account if there is none. */
    public void ensure() {
        if (!isEmpty()) {
            there = true;
            return;
        }
        String given = given();
        String password = given == null ? new RandomPassword().next() : given;
        String hash = passwords.limited(() -> passwords.hash(password));
        boolean made = transactions.write(Scope.everywhere(), session -> make(session, hash, given != null));
        there = true;
        if (made && given == null) {
            out.println("首次启动：管理员 admin 的初始密码（登录后必须修改）"
                    + " First start: the first password of admin, to be changed at sign-in: " + password);
            out.flush();
        }
    }

    private boolean isEmpty() {
        List<String> any = transactions.read(
                Scope.everywhere(),
                session -> session.list(String.class, "select a.username from Account a", Map.of(), 1));
        return any.isEmpty();
    }

    private boolean make(Session session, String hash, boolean keep) {
        if (session.find(Account.class, NAME) != null) {
            return false;
        }
        Account admin = new Account(NAME, hash, "-", clock.instant());
        admin.rename("管理员 Administrator");
        admin.move(PlaceCode.of(place));
        admin.assign(Set.of(Role.ADMINISTRATOR));
        if (keep) {
            admin.keepFirstPassword();
        }
        session.persist(admin);
        audit.record(
                session,
                new AuditEvent(
                        "-",
                        "account-created",
                        "account:" + NAME,
                        admin.jurisdiction().from(),
                        "done",
                        Map.of()));
        return true;
    }

    /** The password that the operator has set, or null. */
    private String given() {
        String file = environment.get(FILE);
        if (file == null || file.isBlank()) {
            return null;
        }
        try {
            String password =
                    Files.readString(Path.of(file), StandardCharsets.UTF_8).strip();
            if (password.isEmpty() || password.length() > Passwords.MAX_LENGTH) {
                throw new IllegalStateException(FILE + " 指定的文件为空或密码过长 names a file that is empty or too long");
            }
            rules.fault(NAME, password)
                    .ifPresent(weak -> LOG.warn(
                            "{} 中的管理员密码不符合密码规则（{}），请尽快修改 The administrator's password breaks the rules; change it",
                            FILE,
                            weak));
            return password;
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    FILE + " 指定的文件不可读 names a file that cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
