package org.shoreatlas.account;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.UUID;
import org.shoreatlas.account.pages.FirstStart;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Staff for the tests of any module. */
public final class People {

    /** Everybody's who is made here. */
    public static final String PASSWORD = "correct horse battery";

    private static final String HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

    private People() {}

    /** @return the id of a new account, which can sign in with {@link #PASSWORD} */
    public static long add(JdbcClient db, String name, Role role, long... regions) {
        long id = db.sql("""
                insert into account (mail, name, password, role, language, created_at)
                values (:mail, :name, :hash, :role, 'en', now())
                returning id""")
                .param("mail", UUID.randomUUID() + "@example.org")
                .param("name", name)
                .param("hash", HASH)
                .param("role", role.code())
                .query(Long.class)
                .single();
        for (long region : regions) {
            db.sql("insert into account_region (account_id, region_id) values (?, ?)")
                    .params(id, region)
                    .update();
        }
        return id;
    }

    public static String mail(JdbcClient db, long id) {
        return db.sql("select mail from account where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** What the start of a portal does that nobody can enter yet. */
    public static void letSomebodyIn(ApplicationContext portal) {
        portal.getBean(FirstStart.class).letSomebodyIn();
    }

    /** Somebody signed in, who sends forms from pages that were shown to them. */
    public static RequestPostProcessor as(long id) {
        return request -> csrf().postProcessRequest(user(String.valueOf(id)).postProcessRequest(request));
    }
}
