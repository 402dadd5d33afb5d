package org.shoreatlas;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The portal: one process that serves the pages and the read API. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class) // which would let in a user of its own
@ConfigurationPropertiesScan
@EnableScheduling
public class ShoreAtlas {

    public static void main(String[] args) {
        SpringApplication.run(ShoreAtlas.class, args);
    }
}
