package org.shoreatlas;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The portal: one process that serves the pages and the read API. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ShoreAtlas {

    public static void main(String[] args) {
        SpringApplication.run(ShoreAtlas.class, args);
    }
}
