package org.shoreatlas.source;

import org.shoreatlas.edition.EntryRepository;

interface SourceRepository extends EntryRepository<Source> {}
