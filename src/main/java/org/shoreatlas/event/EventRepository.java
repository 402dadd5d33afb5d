package org.shoreatlas.event;

import org.shoreatlas.edition.EntryRepository;

interface EventRepository extends EntryRepository<Event> {}
