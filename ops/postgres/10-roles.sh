#!/usr/bin/env bash
# Run once by the image of PostgreSQL, on an empty volume: two logins, neither of them a superuser.
set -euo pipefail

psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" \
  --set=owner_password="$SHORE_ATLAS_OWNER_PASSWORD" --set=password="$SHORE_ATLAS_PASSWORD" <<'SQL'
create role shore_atlas_owner login password :'owner_password';
create role shore_atlas login password :'password';
create role shore_atlas_app nologin;
grant shore_atlas_app to shore_atlas_owner, shore_atlas;
create database shore_atlas owner shore_atlas_owner;
SQL
