package org.shoreatlas.desk;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Something that this person may not see or do. */
class NotYours extends ResponseStatusException {

    NotYours() {
        super(HttpStatus.FORBIDDEN);
    }
}
