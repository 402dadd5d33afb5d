package org.shoreatlas.organisation;

import org.shoreatlas.edition.EntryRepository;

interface OrganisationRepository extends EntryRepository<Organisation> {}
