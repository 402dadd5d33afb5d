package org.shoreatlas.report;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many reports are taken within an hour.
 *
 * @param perNetwork of one IPv4 address, or of one IPv6 network of 64 bits
 * @param inAll of everybody together
 */
@ConfigurationProperties("shore-atlas.reports")
record ReportLimits(
        @DefaultValue("5") int perNetwork,
        @DefaultValue("200") int inAll) {

    /** @throws IllegalArgumentException if one of them would let nothing through */
    ReportLimits {
        if (perNetwork < 1 || inAll < 1) {
            throw new IllegalArgumentException("shore-atlas.reports.per-network and in-all must be at least 1");
        }
    }
}
