package org.shoreatlas.account;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.ReadMemo;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the desk. */
@Service
@Transactional(readOnly = true)
public class Accounts {

    private final ReadMemo<Long, String> names = new ReadMemo<>();

    private static final long LOCK = 0x4143434f554e54L;
    private static final String PERSON = """
        select a.id, a.mail, a.name, a.role, a.language, a.weekly_mail, a.password is not null,
            a.disabled_at is not null, a.version,
            array(select region_id from account_region r where r.account_id = a.id),
            (select max(at) from sign_in s where s.account_id = a.id and s.outcome = 'signed-in')
        from account a where a.mail is not null""";

    private final JdbcClient db;
    private final Clock clock;
    private final MessageSource messages;

    Accounts(JdbcClient db, Clock clock, MessageSource messages) {
        this.db = db;
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * What people are called; whose account was deleted, by words for that in the reader's language. One query, however
     * many.
     */
    public Map<Long, String> names(Collection<Long> ids) {
        return names.all(
                0,
                ids,
                unknown -> db
                        .sql("select id, name from account where id in (:ids)")
                        .param("ids", unknown)
                        .query((row, n) -> Map.entry(row.getLong(1), called(row.getLong(1), row.getString(2))))
                        .list()
                        .stream()
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Announces whose names will be asked for. */
    public void expectNames(Collection<Long> ids) {
        names.expect(0, ids);
    }

    /** Told apart by the number, which others of the same words have not. */
    private String called(long id, @Nullable String name) {
        return name != null
                ? name
                : messages.getMessage(
                        "account.former", new Object[] {String.valueOf(id)}, LocaleContextHolder.getLocale());
    }

    /**
     * Those whose acts a colleague may ask about: everybody for the national desk, else whoever keeps one of the same
     * regions.
     */
    public Map<Long, String> colleagues(Staff staff) {
        return names(db.sql("""
                select a.id from account a where :all or a.id = :me or exists (
                    select from account_region mine join account_region theirs using (region_id)
                    where mine.account_id = :me and theirs.account_id = a.id)""")
                .param("all", staff.isAdministrator())
                .param("me", staff.id())
                .query((row, n) -> row.getLong(1))
                .list());
    }

    /** Whoever keeps a region and may enter now, by name; null for the national desk. */
    public Map<Long, String> keepers(@Nullable Long region) {
        Map<Long, String> keepers = new LinkedHashMap<>();
        db.sql("""
                select id, name from account a where name is not null and disabled_at is null and password is not null
                    and (case when :region::bigint is null then role = 'administrator'
                        else exists (select from account_region r
                            where r.account_id = a.id and r.region_id = :region) end)
                order by name, id""").param("region", region).query(row -> {
            keepers.put(row.getLong(1), row.getString(2));
        });
        return keepers;
    }

    /** Everybody who asked for the weekly mail and may enter now. */
    public List<Recipient> weeklyRecipients() {
        return db.sql(PERSON + " and a.weekly_mail order by a.id").query(Accounts::person).list().stream()
                .filter(Person::isActive)
                .map(person -> new Recipient(person.staff(), person.mail(), person.language()))
                .toList();
    }

    /** Whoever may enter now. */
    public Optional<Staff> staff(long id) {
        return person(id).filter(Person::isActive).map(Person::staff);
    }

    public List<Person> people() {
        return db.sql(PERSON + " order by lower(a.name), a.id")
                .query(Accounts::person)
                .list();
    }

    /** Anybody whose account was not deleted. */
    public Optional<Person> person(long id) {
        return db.sql(PERSON + " and a.id = :id")
                .param("id", id)
                .query(Accounts::person)
                .optional();
    }

    public Optional<Person> person(String mail) {
        return db.sql(PERSON + " and lower(a.mail) = lower(:mail)")
                .param("mail", mail)
                .query(Accounts::person)
                .optional();
    }

    public Optional<String> passwordHash(long id) {
        return db.sql("select password from account where id = :id and password is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Whether nobody has been let in yet. */
    public boolean none() {
        return db.sql("select not exists (select from account)")
                .query(Boolean.class)
                .single();
    }

    /** The regions that are public, in the order of their codes. */
    public List<Region> regions() {
        return db.sql("""
                select p.entry_id, p.name_ar, p.name_fr, p.name_en from published_entry p
                join place on place.edition_id = p.edition_id
                where place.level = 'region' and p.until = still_public() order by place.iso""")
                .query((row, n) ->
                        new Region(row.getLong(1), new LocalText(row.getString(2), row.getString(3), row.getString(4))))
                .list();
    }

    /**
     * Lets the first administrator in.
     *
     * @return the id; empty if somebody is in already
     */
    @Transactional
    public Optional<Long> addFirst(String name, String mail, Language language, String passwordHash) {
        lock();
        if (!none()) {
            return Optional.empty();
        }
        long id = add(name, mail, Role.ADMINISTRATOR, Set.of(), language);
        setPassword(id, passwordHash);
        return Optional.of(id);
    }

    /** @throws MailTakenException if another has this address */
    @Transactional
    public long add(String name, String mail, Role role, Set<Long> regions, Language language) {
        try {
            long id = db.sql("""
                    insert into account (mail, name, role, language, created_at)
                    values (:mail, :name, :role, :language, :at)
                    returning id""")
                    .param("mail", mail)
                    .param("name", name)
                    .param("role", role.code())
                    .param("language", language.code())
                    .param("at", now())
                    .query(Long.class)
                    .single();
            setRegions(id, regions);
            return id;
        } catch (DuplicateKeyException e) {
            throw new MailTakenException();
        }
    }

    /**
     * @param version the one that was read
     * @throws StaleAccountException if it is no longer the newest
     * @throws LastAdministratorException if the only one would no longer be one
     */
    @Transactional
    public void change(long id, int version, String name, Role role, Set<Long> regions) {
        lock();
        if (role != Role.ADMINISTRATOR) {
            refuseLast(id);
        }
        int changed = db.sql("""
                update account set name = :name, role = :role, version = version + 1
                where id = :id and version = :version and mail is not null""")
                .param("name", name)
                .param("role", role.code())
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new StaleAccountException();
        }
        setRegions(id, regions);
    }

    /** What somebody says of themselves. */
    @Transactional
    public void describe(long id, String name, Language language, boolean weeklyMail) {
        db.sql("""
                update account set name = :name, language = :language, weekly_mail = :weekly, version = version + 1
                where id = :id""")
                .param("name", name)
                .param("language", language.code())
                .param("weekly", weeklyMail)
                .param("id", id)
                .update();
    }

    @Transactional
    public void setPassword(long id, String hash) {
        db.sql("update account set password = :hash where id = :id and mail is not null")
                .param("hash", hash)
                .param("id", id)
                .update();
    }

    /** @throws LastAdministratorException if nobody could let them in again */
    @Transactional
    public void disable(long id) {
        lock();
        refuseLast(id);
        db.sql("update account set disabled_at = :at, version = version + 1 where id = :id and disabled_at is null")
                .param("at", now())
                .param("id", id)
                .update();
    }

    @Transactional
    public void enable(long id) {
        db.sql("update account set disabled_at = null, version = version + 1 where id = :id and mail is not null")
                .param("id", id)
                .update();
    }

    /**
     * Erases everything but the id.
     *
     * @throws LastAdministratorException if nobody else could let people in
     */
    @Transactional
    public void delete(long id) {
        lock();
        refuseLast(id);
        db.sql("""
                update account set mail = null, name = null, password = null, weekly_mail = false,
                    disabled_at = coalesce(disabled_at, :at), version = version + 1
                    where id = :id""").param("at", now()).param("id", id).update();
        setRegions(id, Set.of());
    }

    /** Two administrators who remove each other at once do so one after the other. */
    private void lock() {
        db.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(rows -> {});
    }

    private void refuseLast(long id) {
        List<Long> administrators =
                db.sql("""
                select id from account where role = 'administrator' and password is not null
                    and disabled_at is null""").query((row, n) -> row.getLong(1)).list();
        if (administrators.equals(List.of(id))) {
            throw new LastAdministratorException();
        }
    }

    /** Touches those alone that change, each way at once, as the audit tells it. */
    private void setRegions(long id, Set<Long> regions) {
        Long[] all = regions.toArray(Long[]::new);
        db.sql("delete from account_region where account_id = :id and region_id <> all (:all)")
                .param("id", id)
                .param("all", all)
                .update();
        db.sql("""
                insert into account_region (account_id, region_id) select :id, unnest(:all::bigint[])
                on conflict do nothing""").param("id", id).param("all", all).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Person person(ResultSet row, int n) throws SQLException {
        Timestamp lastSignIn = row.getTimestamp(11);
        return new Person(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                Role.of(row.getString(4)).orElseThrow(),
                Set.of((Long[]) row.getArray(10).getArray()),
                Language.of(row.getString(5)).orElseThrow(),
                row.getBoolean(6),
                row.getBoolean(7),
                row.getBoolean(8),
                row.getInt(9),
                lastSignIn == null ? null : lastSignIn.toInstant());
    }
}
