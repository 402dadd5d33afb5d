package org.shoreatlas.milestone;

import org.shoreatlas.edition.EntryRepository;

interface MilestoneRepository extends EntryRepository<Milestone> {}
