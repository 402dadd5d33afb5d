-- Who said it, as printed, where the source says so. A piece of evidence from before names nobody.
alter table evidence
    add speaker_person       text,
    add speaker_role         text,
    add speaker_organisation text;

create index evidence_speaker on evidence (edition_id)
    where speaker_person is not null or speaker_role is not null or speaker_organisation is not null;
