package org.shoreatlas.park;

import org.shoreatlas.edition.EntryRepository;

interface ParkRepository extends EntryRepository<Park> {
}
