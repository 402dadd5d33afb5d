package org.shoreatlas.account.signin;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.shoreatlas.account.Accounts;
import org.shoreatlas.account.Person;
import org.shoreatlas.account.Staff;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Who is who, by mail address and password. Has no transaction, for it takes its time over a password. */
@Service
public class SignIns {

    private static final String BCRYPT = "bcrypt";

    private final Accounts accounts;
    private final Attempts attempts;
    private final PasswordEncoder encoder;
    private final String noPassword;

    SignIns(Accounts accounts, Attempts attempts, @Value("${shore-atlas.accounts.bcrypt-strength:12}") int strength) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.encoder = new DelegatingPasswordEncoder(BCRYPT, Map.of(BCRYPT, new BCryptPasswordEncoder(strength)));
        this.noPassword = hash("the password of nobody");
    }

    /**
     * Whoever these belong to. A wrong password, an address that is unknown and an account that is closed take the same
     * time and give the same answer.
     *
     * @param address of the network
     * @throws TooManyAttemptsException if too many have failed
     */
    public Optional<Staff> signIn(String mail, String password, String address) {
        return check(mail, password, address, attempts::succeeded);
    }

    private Optional<Staff> check(
            String mail, String password, String address, BiConsumer<Attempts.Attempt, Long> right) {
        Attempts.Attempt attempt = attempts.signIn(mail, address);
        Optional<Person> person = accounts.person(mail);
        boolean matches = matches(
                password,
                person.flatMap(known -> accounts.passwordHash(known.id())).orElse(noPassword));
        Optional<Staff> staff =
                person.filter(known -> matches && known.isActive()).map(Person::staff);
        staff.ifPresentOrElse(
                one -> right.accept(attempt, one.id()),
                () -> attempts.failed(attempt, person.map(Person::id).orElse(null)));
        return staff;
    }

    /**
     * Whether this is the password of somebody who is signed in.
     *
     * @throws TooManyAttemptsException if too many have failed
     */
    public boolean isPasswordOf(Person person, String password, String address) {
        return check(person.mail(), password, address, attempts::confirmed).isPresent();
    }

    public String hash(String password) {
        return encoder.encode(password);
    }

    /** One that is too long is nobody's, and takes as long as any other. */
    private boolean matches(String password, String hash) {
        boolean isTooLong = PasswordRules.isTooLong(password);
        return encoder.matches(isTooLong ? "" : password, hash) && !isTooLong;
    }
}
