-- Errors that readers report. The form's number makes that one form arrives once; the sender is a keyed hash of the network
-- that it came from, to hold off a flood, and no address.
create table report (
    id          bigint      generated always as identity primary key,
    receipt     text        not null,
    form        uuid        not null,
    entry_id    bigint,
    page        text,
    message     text        not null,
    mail        text,
    language    text        not null,
    sender      bytea       not null,
    received_at timestamptz not null,
    constraint report_receipt      unique (receipt),
    constraint report_receipt_code check (receipt ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
    constraint report_form         unique (form),
    constraint report_entry        foreign key (entry_id) references entry,
    constraint report_page         check (page ~ '^/(ar|fr|en)([/?]|$)' and length(page) <= 1000),
    constraint report_message      check (length(message) between 1 and 4000),
    constraint report_mail         check (length(mail) between 3 and 254),
    constraint report_language     check (language in ('ar', 'fr', 'en')),
    constraint report_sender       check (octet_length(sender) = 32)
);
create index report_received on report (received_at);
create index report_sent     on report (sender, received_at);
create index report_about    on report (entry_id);

grant select, insert on report to shore_atlas_app;
