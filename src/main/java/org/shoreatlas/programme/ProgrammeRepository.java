package org.shoreatlas.programme;

import org.shoreatlas.edition.EntryRepository;

interface ProgrammeRepository extends EntryRepository<Programme> {}
