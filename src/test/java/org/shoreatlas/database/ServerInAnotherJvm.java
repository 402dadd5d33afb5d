package org.shoreatlas.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

/** Opens a directory, writes a row, says so, and waits to be killed. */
class ServerInAnotherJvm {

    public static void main(String[] args) throws Exception {
        try (EmbeddedServer server = EmbeddedServer.open(Path.of(args[0]))) {
            try (Connection connection = server.asSuperuser();
                    Statement statement = connection.createStatement()) {
                statement.execute("create extension pg_trgm");
                statement.execute("create table kept as select 1 as one");
            }
            System.out.println("written");
            Thread.currentThread().join();
        }
    }
}
