package org.bagui.runtime.security.testing;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.URL;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.bagui.core.enterprise.Enterprise;
import org.bagui.runtime.security.account.Account;
import org.bagui.runtime.security.account.PendingRoles;
import org.bagui.runtime.security.audit.AuditRecord;
import org.bagui.runtime.security.audit.AuditSeal;
import org.bagui.runtime.security.role.StoredRole;
import org.bagui.runtime.security.session.ApiToken;
import org.bagui.runtime.security.session.GrantChange;
import org.bagui.runtime.security.session.KnownDevice;
import org.bagui.runtime.security.session.LoginSession;
import org.bagui.runtime.security.session.SignInWait;

/** The persistence unit of this bundle's entities. */
final class TestUnit implements PersistenceUnitInfo {
    @Override
    public String getPersistenceUnitName() {
        return "security-test";
    }

    @Override
    public String getPersistenceProviderClassName() {
        return "org.eclipse.persistence.jpa.PersistenceProvider";
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return null;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        return TestUnit.class.getProtectionDomain().getCodeSource().getLocation();
    }

    @Override
    public List<String> getManagedClassNames() {
        return List.of(
                Account.class.getName(),
                PendingRoles.class.getName(),
                StoredRole.class.getName(),
                LoginSession.class.getName(),
                ApiToken.class.getName(),
                GrantChange.class.getName(),
                SignInWait.class.getName(),
                KnownDevice.class.getName(),
                AuditRecord.class.getName(),
                AuditSeal.class.getName(),
                Enterprise.class.getName());
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.NONE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public Properties getProperties() {
        return new Properties();
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.0";
    }

    @Override
    public ClassLoader getClassLoader() {
        return TestUnit.class.getClassLoader();
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        throw new UnsupportedOperationException("no weaving here");
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return TestUnit.class.getClassLoader();
    }
}
