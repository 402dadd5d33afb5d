-- Who may enter the desk. A deleted account keeps its id, under which others know what it did, and nothing else.
create table account (
    id          bigint      generated always as identity primary key,
    mail        text,
    name        text,
    password    text,
    role        text        not null,
    language    text        not null,
    weekly_mail boolean     not null default false,
    created_at  timestamptz not null,
    disabled_at timestamptz,
    version     int         not null default 1,
    constraint account_mail     check (length(mail) between 3 and 254),
    constraint account_name     check (length(name) between 1 and 100),
    constraint account_role     check (role in ('contributor', 'reviewer', 'administrator')),
    constraint account_language check (language in ('ar', 'fr', 'en')),
    constraint account_deleted  check ((mail is null) = (name is null)
        and (mail is not null or password is null and disabled_at is not null and not weekly_mail))
);
create unique index account_mail_once on account (lower(mail));

create table account_region (
    account_id bigint not null,
    region_id  bigint not null,
    primary key (account_id, region_id),
    constraint account_region_account foreign key (account_id) references account,
    constraint account_region_region  foreign key (region_id) references entry
);

-- Links that work once. Of a token only its SHA-256 is kept; a link that was replaced has expired.
create table account_link (
    id         bigint      generated always as identity primary key,
    purpose    text        not null,
    token      bytea       not null,
    account_id bigint,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    constraint account_link_token   unique (token),
    constraint account_link_hash    check (octet_length(token) = 32),
    constraint account_link_account foreign key (account_id) references account,
    constraint account_link_purpose check (purpose in ('set-up', 'invitation', 'reset')),
    constraint account_link_whose   check ((purpose = 'set-up') = (account_id is null))
);
create index account_link_of on account_link (account_id, created_at);

-- Attempts to sign in and requests for a link, to hold off a flood. Mail and network are keyed hashes; the key of a day is
-- deleted after it, so that nobody can find the network again.
create table sign_in (
    id         bigint      generated always as identity primary key,
    at         timestamptz not null,
    outcome    text        not null,
    mail       bytea       not null,
    network    bytea       not null,
    account_id bigint,
    constraint sign_in_outcome check (outcome in ('tried', 'signed-in', 'asked')),
    constraint sign_in_mail    check (octet_length(mail) = 32),
    constraint sign_in_network check (octet_length(network) = 32),
    constraint sign_in_account foreign key (account_id) references account,
    constraint sign_in_whose   check ((outcome = 'signed-in') = (account_id is not null))
);
create index sign_in_from on sign_in (network, at);
create index sign_in_of   on sign_in (account_id, at) where account_id is not null;

create table sign_in_key (
    day date  primary key,
    key bytea not null,
    constraint sign_in_key_length check (octet_length(key) = 32)
);

-- As Spring Session names and uses them.
create table spring_session (
    primary_id            char(36) not null,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100),
    constraint spring_session_pk primary key (primary_id)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
    constraint spring_session_attributes_fk foreign key (session_primary_id) references spring_session on delete cascade
);

grant select, insert, update on account, account_link to shore_atlas_app;
grant select, insert, delete on account_region, sign_in_key to shore_atlas_app;
grant select, insert on sign_in to shore_atlas_app;
grant select, insert, update, delete on spring_session, spring_session_attributes to shore_atlas_app;
