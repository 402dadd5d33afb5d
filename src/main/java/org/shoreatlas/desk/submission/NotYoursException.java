package org.shoreatlas.desk.submission;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Something that this person may not see or do. */
public class NotYoursException extends ResponseStatusException {

    public NotYoursException() {
        super(HttpStatus.FORBIDDEN);
    }
}
