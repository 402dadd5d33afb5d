package org.shoreatlas.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Semaphore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Begins a job as a portal does, says so, and waits to be killed. */
class JobInAnotherJvm {

    /** @param args address, login and password of the database; the time; the job and its occasion */
    public static void main(String[] args) {
        JdbcClient db = JdbcClient.create(new DriverManagerDataSource(args[0], args[1], args[2]));
        Clock clock = Clock.fixed(Instant.parse(args[3]), ZoneOffset.UTC);
        new Jobs(db, clock).once(args[4], args[5], () -> {
            System.out.println("begun");
            new Semaphore(0).acquireUninterruptibly();
        });
        System.out.println("not begun");
    }
}
