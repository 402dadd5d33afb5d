package org.shoreatlas.desk.submission;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shoreatlas.kernel.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Documents that a centre holds. The file stays private; its SHA-256, by which anybody can check a copy, is public. */
@Component
@Transactional(readOnly = true)
public class Attachments {

    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** By their first bytes, whatever their name says: PDF; JPEG, PNG, TIFF; ZIP, as which office documents come. */
    private static final List<byte[]> BEGINNINGS = List.of(
            "%PDF-".getBytes(),
            new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff},
            new byte[] {(byte) 0x89, 'P', 'N', 'G'},
            new byte[] {'I', 'I', 42, 0},
            new byte[] {'M', 'M', 0, 42},
            new byte[] {'P', 'K', 3, 4});

    private static final Set<String> OFFICE = Set.of("docx", "xlsx", "odt", "ods");

    private final JdbcClient db;
    private final Clock clock;

    Attachments(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whether it is a document of a kind that is taken. */
    public static boolean isDocument(String name, byte[] bytes) {
        for (byte[] beginning : BEGINNINGS) {
            if (bytes.length > beginning.length
                    && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length)) {
                return beginning[0] != 'P'
                        || beginning.length != 4
                        || OFFICE.contains(name.replaceAll(".*[.]", "").toLowerCase());
            }
        }
        return false;
    }

    /** @return the SHA-256 of the file, in lower-case hexadecimal */
    @Transactional
    public String add(long submission, String name, byte[] bytes) {
        String sha256 = Sha256.hex(bytes);
        db.sql("""
                insert into attachment (submission_id, name, media_type, sha256, bytes, added_at)
                values (:submission, :name, 'application/octet-stream', :sha256, :bytes, :now)
                on conflict do nothing""")
                .param("submission", submission)
                .param("name", name.substring(Math.max(0, name.length() - 255)))
                .param("sha256", sha256)
                .param("bytes", bytes)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return sha256;
    }

    public List<Attachment> of(long submission) {
        return db.sql("""
                select id, submission_id, name, sha256, octet_length(bytes) from attachment where submission_id = :id
                order by id""")
                .param("id", submission)
                .query((row, n) -> new Attachment(
                        row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), row.getInt(5)))
                .list();
    }

    public Optional<Attachment> find(long id) {
        return db.sql("select id, submission_id, name, sha256, octet_length(bytes) from attachment where id = :id")
                .param("id", id)
                .query((row, n) -> new Attachment(
                        row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), row.getInt(5)))
                .optional();
    }

    /** The file of a paper that has this hash. */
    public byte[] bytes(long submission, String sha256) {
        return db.sql("select bytes from attachment where submission_id = :id and sha256 = :sha256")
                .param("id", submission)
                .param("sha256", sha256)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    public byte[] bytes(long id) {
        return db.sql("select bytes from attachment where id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    /** @param size in bytes */
    public record Attachment(long id, long submission, String name, String sha256, int size) {}
}
